"""What is no problem: greetings, thanks, other subjects, insults, and problems that lack something.

The replies are short and polite, and hold no mathematics that was not asked for.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from tutor.curriculum.draw import Draw
from tutor.curriculum.gaps import GAPS
from tutor.curriculum.topics import CHAT


@dataclass(frozen=True, slots=True)
class SmallTalk:
    """Something to say to the tutor, and its whole reply."""

    topic: str
    question: str
    reply: str


@dataclass(frozen=True, slots=True)
class Plot:
    """A problem that lacks something, in a few wordings, and replies that say what is missing.

    A whole plot is for training or for evaluation: the side follows from its first wording.
    """

    asks: tuple[str, ...]
    replies: tuple[str, ...]

    def __str__(self) -> str:
        return self.asks[0]


TOPICS = (*CHAT, *GAPS)
# What is missing differs from plot to plot: a model that has seen few of them calculates with what is there.
PLOTS = (
    Plot(
        (
            "{name} puts {n} {thing} into the basket. What is the total price?",
            "How much are {n} {thing} for {name}?",
            "{name} buys {n} {thing}. How much does {name} have to pay?",
        ),
        (
            "The price of one of them is missing. What does one cost?",
            "I need the price for that, and it is not given. Can you add it?",
        ),
    ),
    Plot(
        (
            "{name} pays with {n} dollars. How much change does {name} get?",
            "How much money does {name} get back from {n} dollars?",
        ),
        (
            "It is not said how much the purchase costs. What is the price?",
            "For the change I also need the price. Can you look it up?",
        ),
    ),
    Plot(
        (
            "A shirt is {n}% cheaper in the sale. What does it cost now?",
            "With {n}% off, what does {name} pay for the jacket?",
            "The shop takes {n}% off. What is the new price of the shoes?",
        ),
        (
            "The price before the discount is missing. What was it?",
            "I would need the old price for that. Which price does the problem give?",
        ),
    ),
    Plot(
        (
            "A ticket costs {n} dollars. How much does the whole group pay?",
            "Each person pays {n} dollars. How much is collected?",
            "How much does the class pay if each seat costs {n} dollars?",
        ),
        (
            "How many people there are is not said. Can you add that number?",
            "The number of people is missing. How many are they?",
        ),
    ),
    Plot(
        (
            "{name} earns {n} dollars an hour. How much does {name} earn this week?",
            "The pay is {n} dollars per hour. What does {name} get in the end?",
        ),
        (
            "The hours of work are missing. How many hours is it?",
            "I need to know how many hours are worked. Does the problem say it?",
        ),
    ),
    Plot(
        (
            "{name} works {n} hours in a café. What is the pay?",
            "After {n} hours of work, how much money does {name} get?",
        ),
        (
            "The pay for one hour is not given. How much is it?",
            "To find the pay I need the hourly wage. Can you send it?",
        ),
    ),
    Plot(
        (
            "{name} spends {n} dollars at the market. How much money is left?",
            "{name} had some money and paid {n} dollars for lunch. What is left?",
        ),
        (
            "How much money was there at first is not said. Can you add it?",
            "The amount at the start is missing. What was it?",
        ),
    ),
    Plot(
        (
            "{name} saves {n} dollars every month. When is there enough for the guitar?",
            "How many weeks must {name} save {n} dollars to buy the bike?",
        ),
        (
            "The price of it is missing. What does it cost?",
            "I need to know how much it costs. Does the problem say that?",
        ),
    ),
    Plot(
        (
            "A phone costs {n} dollars. {name} saves every week for it. How many weeks does it take?",
            "{name} wants a game for {n} dollars and saves a bit each week. How long will that be?",
        ),
        (
            "How much is saved each week is not said. Can you tell me?",
            "The amount saved per week is missing. What is it?",
        ),
    ),
    Plot(
        (
            "{n} dollars are put into the bank for {m} years. How much is it then?",
            "{name} puts {n} dollars into a savings account. How much interest is there after {m} years?",
        ),
        (
            "The interest rate is missing. Which percentage does the bank pay?",
            "For that I need the interest rate. Can you add it?",
        ),
    ),
    Plot(
        (
            "{name} and {other} share the bill. How much does each pay?",
            "The bill is split between {name} and {other}. What is the share of {name}?",
        ),
        (
            "The amount of the bill is missing. How much is it?",
            "How high the bill is has not been said. Can you add it?",
        ),
    ),
    Plot(
        (
            "The {thing} cost more than last year. By how many percent did they go up?",
            "A loaf now costs {n} cents. By what percentage has the price changed?",
        ),
        (
            "An old price to compare with is missing. What did it cost before?",
            "I need the price before the change. Can you send it?",
        ),
    ),
    Plot(
        (
            "A taxi takes {n} dollars at the start and more for each km. What does the ride cost?",
            "The ride begins with a fee of {n} dollars, plus a price per km. How much does {name} pay?",
        ),
        (
            "The price per kilometer and the distance are missing. Can you add them?",
            "I need the distance and the price for each kilometer. What are they?",
        ),
    ),
    Plot(
        (
            "{name} sells {n} {thing}. How much profit is that?",
            "How much does {name} gain by selling {n} {thing}?",
        ),
        (
            "The cost and the selling price are missing. What are they?",
            "For the profit I need what was paid and what was taken. Can you add both?",
        ),
    ),
    Plot(
        (
            "{other} owns more {thing} than {name}, who has {n}. How many are that?",
            "{name} has {n} {thing}. {other} has more. How many does {other} have?",
        ),
        (
            "How many more {other} has is not said. Can you add that?",
            "By how much {other} has more is missing. Do you know it?",
        ),
    ),
    Plot(
        (
            "{name} had {n} {thing} and lost a few. How many remain?",
            "Some of the {n} {thing} of {name} broke. How many are still whole?",
            "{n} {thing} were on the table, then {other} took some. How many are there now?",
        ),
        (
            "It is not said how many are gone. Can you add that number?",
            "How many were taken away is missing. What does the problem say?",
        ),
    ),
    Plot(
        (
            "{name} gets some {thing} for a birthday and now has {n}. How many were there before?",
            "Now {name} has {n} {thing} after finding a few. How many did {name} have at first?",
        ),
        (
            "How many were added is not said. Can you look that up?",
            "The number of new ones is missing. How many came along?",
        ),
    ),
    Plot(
        (
            "{n} {thing} are packed into boxes. How many boxes are needed?",
            "How many bags does {name} need for {n} {thing}?",
            "{name} packs {n} {thing} into bags of the same size. How many bags?",
        ),
        (
            "How many go into each one is missing. Can you add that?",
            "I need to know how many fit into one. What does the problem say?",
        ),
    ),
    Plot(
        (
            "There are {n} full bags of {thing}. How many {thing} is that?",
            "{name} fills {n} boxes with {thing}. How many {thing} are in the boxes?",
            "{n} baskets hold the same number of {thing}. How many are there in all?",
        ),
        (
            "How many are in each one is not said. Can you add it?",
            "The number in one of them is missing. What is it?",
        ),
    ),
    Plot(
        (
            "{name} shares {n} {thing} with friends. How many does each one get?",
            "{n} {thing} are given out evenly. How many for each child?",
        ),
        (
            "It is not said how many people share them. How many are there?",
            "The number of people is missing. Can you add it?",
        ),
    ),
    Plot(
        (
            "A class has {n} girls. How many students are in the class?",
            "{n} of the children in a room are boys. How many girls are in the room?",
        ),
        (
            "Only one group is given. How many are in the other group, or in all?",
            "The number of the other children or of all is missing. Do you have it?",
        ),
    ),
    Plot(
        (
            "{n}% of the cars are red. How many red cars is that?",
            "{n}% of the {thing} are broken. How many is that?",
            "In a survey {n}% said yes. How many people said yes?",
        ),
        (
            "The whole is missing: how many are there in all?",
            "I need the total number for that. Can you add it?",
        ),
    ),
    Plot(
        (
            "{name} reads {n} pages a day. On which day is the book finished?",
            "A book is read at {n} pages each evening. How many evenings does it take?",
        ),
        (
            "How many pages the book has is missing. Can you add it?",
            "I need to know how long the book is. How many pages does it have?",
        ),
    ),
    Plot(
        (
            "A book has {n} pages. How many days does {name} read?",
            "{name} starts a book of {n} pages. When will {name} finish it?",
        ),
        (
            "It is not said how many pages are read each day. Can you add that?",
            "The pages per day are missing. How fast does {name} read?",
        ),
    ),
    Plot(
        (
            "There are {n} rows of chairs in the hall. How many people can sit?",
            "The theater has {n} rows. How many seats are there?",
        ),
        (
            "The number of seats in a row is missing. What is it?",
            "How many chairs stand in each row is not said. Can you add it?",
        ),
    ),
    Plot(
        (
            "A farmer has chickens and cows, {n} animals in all. How many cows are there?",
            "On a farm there are {n} animals, hens and goats. How many are goats?",
        ),
        (
            "One more fact is missing, such as the number of legs. What else is given?",
            "The total alone does not decide it. Does the problem also give the legs?",
        ),
    ),
    Plot(
        (
            "A team wins {n} games. What share of its games does it win?",
            "{name} hits the target {n} times. What is the hit rate in percent?",
        ),
        (
            "The number of all tries or games is missing. How many were there?",
            "I need to know how many there were in total. Can you add it?",
        ),
    ),
    Plot(
        (
            "A cake needs {n} eggs. How many eggs does {name} need for the party?",
            "One pizza takes {n} g of cheese. How much cheese is needed in all?",
        ),
        (
            "How many of them are made is not said. Can you add that?",
            "The number that is baked is missing. How many shall it be?",
        ),
    ),
    Plot(
        (
            "{n} liters of juice are poured into glasses. How many glasses are filled?",
            "How many bottles can {name} fill with {n} liters of water?",
        ),
        (
            "How much fits into one is missing. Can you add it?",
            "I need the size of one of them. What does the problem say?",
        ),
    ),
    Plot(
        (
            "{name} is older than {other}. {other} is {n}. How old is {name}?",
            "{other} is {n} years old, and {name} is older. What is the age of {name}?",
        ),
        (
            "By how many years {name} is older is not said. Can you add that?",
            "The difference of their ages is missing. What is it?",
        ),
    ),
    Plot(
        (
            "{name} is {n} years older than {other}. How old is {name}?",
            "{other} is {n} years younger than {name}. What are their ages?",
        ),
        (
            "Only the difference is given. How old is one of them, or both together?",
            "I need one of the ages or their sum. Does the problem say it?",
        ),
    ),
    Plot(
        (
            "In {n} years {name} will be twice as old. How old is {other}?",
            "{name} is twice as old as {other}. How old are they?",
        ),
        (
            "One more fact about their ages is missing. What else does the problem say?",
            "That is not enough for the ages. Is a sum or another age given?",
        ),
    ),
    Plot(
        (
            "{name} will finish school in {n} years. How old is {name} now?",
            "How old will {name} be in {n} years?",
            "How old was {name} {n} years ago?",
        ),
        (
            "The age of {name} is not given. What is it at some time?",
            "I need to know an age of {name}. Can you add it?",
        ),
    ),
    Plot(
        (
            "Together {name} and {other} are {n} years old. How old is {name}?",
            "The ages of {name} and {other} add up to {n}. What is the age of {other}?",
        ),
        (
            "The sum alone is not enough. Is the difference or one age given too?",
            "One more fact is missing, such as the difference of the ages. Do you have it?",
        ),
    ),
    Plot(
        (
            "A train leaves at {n} minutes past noon. When does it arrive?",
            "The bus goes off at noon. At what time does {name} get there?",
        ),
        (
            "How long the trip takes is missing. Can you add it?",
            "I need the length of the trip. How long does it last?",
        ),
    ),
    Plot(
        (
            "{name} drives {n} km to the sea. How many hours is that?",
            "It is {n} km to the lake. How long does {name} ride?",
        ),
        (
            "The speed is missing. How fast is the trip?",
            "Without the speed there is no time. Which speed is given?",
        ),
    ),
    Plot(
        (
            "A cyclist rides for {n} hours. How far does the cyclist get?",
            "{name} walks {n} minutes to school. How long is the way?",
        ),
        (
            "The speed is not given. How fast is it?",
            "To find the distance I need the speed too. Can you add it?",
        ),
    ),
    Plot(
        (
            "A plane flies at {n} km/h. How far is the flight?",
            "{name} runs at {n} km/h. What distance is that?",
        ),
        (
            "How long it lasts is not said. Can you add the time?",
            "The time is missing. For how many hours or minutes is it?",
        ),
    ),
    Plot(
        (
            "A car needs {n} hours for the trip. How fast is it on average?",
            "The train takes {n} minutes to the next town. What is its speed?",
        ),
        (
            "The distance is missing. How far is it?",
            "For the speed I also need the distance. Does the problem give it?",
        ),
    ),
    Plot(
        (
            "Two trains start towards each other, one at {n} km/h. When do they meet?",
            "{name} walks at {n} km/h towards {other}. After how many minutes do they meet?",
        ),
        (
            "The distance and the other speed are missing. What are they?",
            "I need the second speed and how far apart they are. Can you add both?",
        ),
    ),
    Plot(
        (
            "A tap fills a tub in {n} minutes. How long does it take with a second tap?",
            "{name} paints a fence in {n} hours. How long does it take with the help of {other}?",
        ),
        (
            "How long the other one takes alone is missing. Can you add it?",
            "The time of the second one is not given. What is it?",
        ),
    ),
    Plot(
        (
            "A tank loses {n} liters each hour. When is it empty?",
            "A candle burns down {n} mm an hour. How long does it burn?",
        ),
        (
            "How much there is at the start is missing. Can you add it?",
            "I need the amount or length at the beginning. What is it?",
        ),
    ),
    Plot(
        (
            "A film lasts {n} minutes. When is it over?",
            "The lesson takes {n} minutes. At what time does it end?",
        ),
        (
            "The time at which it starts is missing. When does it begin?",
            "I need the starting time. Does the problem say it?",
        ),
    ),
    Plot(
        (
            "{name} works faster than {other}, who needs {n} minutes. How long does {name} need?",
            "{other} takes {n} minutes for a lap and {name} is quicker. What is the time of {name}?",
        ),
        (
            "How much faster {name} is has not been said. Can you add it?",
            "The difference between the two times is missing. What is it?",
        ),
    ),
    Plot(
        (
            "A field is {n} m wide. How many square meters is it?",
            "The room of {name} is {n} m long. What is the area of the floor?",
            "A poster is {n} cm high. Find its area.",
        ),
        (
            "The other side is missing. How long is it?",
            "For an area I need both sides. What is the other one?",
        ),
    ),
    Plot(
        (
            "A rectangle has an area of {n} square cm. What are its sides?",
            "The area of a garden is {n} square meters. How long is the garden?",
        ),
        (
            "The area alone is not enough. Is one of the sides given?",
            "One side is missing. Can you look it up?",
        ),
    ),
    Plot(
        (
            "The perimeter of a rectangle is {n} cm. How long is it?",
            "{n} m of fence go around a rectangular yard. What is the area of the yard?",
        ),
        (
            "One side is missing, many rectangles fit. Which side is given?",
            "I need a side as well. Does the problem say one?",
        ),
    ),
    Plot(
        (
            "Two angles of a figure are {n} and {m} degrees. How large is the next angle?",
            "One angle of a triangle has {n} degrees. What are the other two?",
        ),
        (
            "One more fact about the angles or the figure is missing. What else is given?",
            "That does not decide the angles. Can you send the rest of the problem?",
        ),
    ),
    Plot(
        (
            "A triangle has a side of {n} cm. What is its perimeter?",
            "One side of a triangle is {n} m. Find the distance around it.",
        ),
        (
            "The other sides are missing. How long are they?",
            "I need all of the sides. Is the triangle equilateral, or what are the others?",
        ),
    ),
    Plot(
        (
            "What is the area of the circle?",
            "Find the circumference of the circle.",
            "A round pond lies in the park. How large is its surface?",
        ),
        (
            "The radius or the diameter is missing. Can you add one of them?",
            "I need the radius for that. What is it?",
        ),
    ),
    Plot(
        (
            "A cylinder has a radius of {n} cm. What is its volume?",
            "A can is {n} cm wide. How much does it hold?",
        ),
        ("The height is missing. How high is it?", "For a volume I need the height too. Can you add it?"),
    ),
    Plot(
        (
            "A pool is {n} m long and {m} m wide. How much water fits in?",
            "The base of a box is {n} cm by {m} cm. What is the volume of the box?",
        ),
        (
            "The depth or height is missing. What is it?",
            "I need one more length, the height. Does the problem give it?",
        ),
    ),
    Plot(
        (
            "A ladder is {n} m long and leans against a wall. How high does it reach?",
            "A right triangle has a hypotenuse of {n} cm. What is the other leg?",
        ),
        (
            "One more side is missing, such as the distance at the bottom. What is it?",
            "I need a second length. Which one is given?",
        ),
    ),
    Plot(
        (
            "A tree casts a shadow of {n} m. How tall is the tree?",
            "The shadow of a tower is {n} m long. Find the height of the tower.",
        ),
        (
            "Something to compare with is missing: an angle, or a stick and its shadow. What is given?",
            "I need one more fact, such as the angle of the sun. Can you add it?",
        ),
    ),
    Plot(
        ("x + y = {n}. Find x and y.", "Solve for x and y: x + y = {n}", "If x - y = {n}, what are x and y?"),
        (
            "There are two unknowns but only one equation. What is the second equation?",
            "One equation is missing, so many pairs fit. Can you add it?",
        ),
    ),
    Plot(
        (
            "{n}x + {m}y = 10. What is x?",
            "Solve {n}a + {m}b = 60 for both unknowns.",
            "Find x if {n}x - y = {m}.",
        ),
        (
            "Another equation is needed, since two unknowns are in it. Is there one?",
            "The second equation is missing. Can you send it?",
        ),
    ),
    Plot(
        (
            "The sum of two numbers is {n}. What are the numbers?",
            "Two numbers add up to {n}. Find them.",
            "Two numbers differ by {n}. Which numbers are they?",
        ),
        (
            "One more fact about the two numbers is missing. What else is said?",
            "Many pairs fit. Is their difference, sum or product given as well?",
        ),
    ),
    Plot(
        (
            "Three numbers have a mean of {n}. What is the largest one?",
            "The average of a few numbers is {n}. Which numbers are they?",
        ),
        (
            "The numbers themselves are not decided by that. Which of them are given?",
            "Some of the numbers are missing. Can you send them?",
        ),
    ),
    Plot(
        (
            "{name} scores {n} in a test. What is the average of {name}?",
            "What mean does {name} have with a last grade of {n}?",
        ),
        (
            "The other results are missing. Can you list them?",
            "For an average I need all results. Which are the others?",
        ),
    ),
    Plot(
        (
            "The first term of a sequence is {n}. What is the tenth term?",
            "A sequence starts with {n}. Find the next number.",
        ),
        (
            "The rule or more terms are missing. How does the sequence go on?",
            "One term is not enough. Can you send the next terms?",
        ),
    ),
    Plot(
        (
            "A line goes through ({n}, {m}). What is its equation?",
            "Find the slope of the line through the point ({n}, {m}).",
        ),
        (
            "A second point or the slope is missing. Which one is given?",
            "Many lines go through one point. Can you add another point?",
        ),
    ),
    Plot(
        (
            "f(x) has the value {n} somewhere. Find f(3).",
            "Find f({n}).",
            "What is g({n}) for the function g?",
        ),
        (
            "The formula of the function is missing. Can you type it?",
            "How the function is defined has not been said. What is its formula?",
        ),
    ),
    Plot(
        (
            "Find the derivative of the function at x = {n}.",
            "What is the slope of the curve at x = {n}?",
            "Integrate the function from {n} to {m}.",
        ),
        (
            "The formula of the function is missing. Which function is it?",
            "I need the function itself. Can you type it?",
        ),
    ),
    Plot(
        (
            "{name} thinks of a number and adds {n}. Which number is it?",
            "I multiply a number by {n}. What was my number?",
        ),
        (
            "The result is missing. What comes out in the end?",
            "I need to know what comes out. Can you add it?",
        ),
    ),
    Plot(
        (
            "A bag holds {n} red balls. What is the probability of drawing a red one?",
            "There are {n} blue marbles in a jar. How likely is a blue one?",
        ),
        (
            "How many of the other colors are in it is missing. Can you add that?",
            "I need the number of all of them. What is it?",
        ),
    ),
    Plot(
        (
            "The ratio of boys to girls is {n} to {m}. How many boys are there?",
            "{name} and {other} share the money in the ratio {n} to {m}. How much does {name} get?",
        ),
        (
            "The ratio alone is not enough. What is the total?",
            "The total is missing. How much or how many is it in all?",
        ),
    ),
    Plot(
        (
            "On a map {n} cm stand for some km. How far is it to the town?",
            "Two towns are {n} cm apart on a map. What is the real distance?",
        ),
        ("The scale of the map is missing. What is it?", "I need the scale. Does the map show one?"),
    ),
    Plot(
        ("{n} is what percent of the total?", "{name} has eaten {n} of the {thing}. What percent is that?"),
        ("The total is missing. How many are there in all?", "I need the whole to compare with. What is it?"),
    ),
    Plot(
        (
            "Look at the picture. How many {thing} do you see?",
            "How many {thing} are in the picture?",
            "Count the {thing} in the drawing above.",
        ),
        (
            "I cannot see a picture. Can you describe it in words?",
            "There is no picture here for me. What does it show?",
        ),
    ),
    Plot(
        (
            "Use the table to find the mean.",
            "According to the table, how many {thing} were sold?",
            "What does the table say about day {n}?",
        ),
        (
            "The table is missing here. Can you type its values?",
            "I do not see a table. Which numbers are in it?",
        ),
    ),
    Plot(
        (
            "Find the area of the shaded region in the figure.",
            "What is the angle x in the diagram?",
            "How long is the side marked in the figure?",
        ),
        (
            "I cannot see the figure. Can you describe it with its lengths and angles?",
            "The figure is missing. Which sizes does it show?",
        ),
    ),
    Plot(
        (
            "Read off the value from the graph at x = {n}.",
            "What is the slope of the line in the graph?",
            "When does the graph reach {n}?",
        ),
        (
            "I cannot see the graph. Can you give some of its points or the formula?",
            "The graph is not here. Which points lie on it?",
        ),
    ),
    Plot(
        (
            "Use your answer from part (a) to solve part (b).",
            "Now do part b with the result from before.",
            "Take the number from exercise {n} and double it.",
        ),
        (
            "The earlier part is missing. Can you send it with its result?",
            "I do not know the earlier result. What was it?",
        ),
    ),
    Plot(
        ("Use the data from page {n}.", "Do exercise {n} in my book.", "Solve problem {n} on the worksheet."),
        (
            "I cannot see your book or sheet. Can you type the problem?",
            "The problem itself is missing here. Please write it out.",
        ),
    ),
    Plot(
        (
            "The chart shows the {thing} sold each day. On which day were most sold?",
            "What is the range of the data in the bar chart?",
        ),
        (
            "I cannot see the chart. Which values does it show?",
            "The chart is missing. Can you type the numbers in it?",
        ),
    ),
    Plot(
        ("Which of the answers is correct?", "Is it A, B, C or D?", "Choose the right option."),
        (
            "The question and the options are missing. Can you type them?",
            "I do not see the options. What are they, and what is asked?",
        ),
    ),
    Plot(
        (
            "{other} has half as many {thing} as {name}. How many are that?",
            "{name} has twice as many {thing} as {other}. How many does {name} have?",
        ),
        (
            "Neither of the two numbers is given. How many does one of them have?",
            "I need the number of one of the two. Can you add it?",
        ),
    ),
    Plot(
        (
            "The temperature falls by {n} degrees. How cold is it now?",
            "It got {n} degrees warmer. What is the temperature?",
        ),
        (
            "The temperature before that is missing. What was it?",
            "I need the temperature at the start. Can you add it?",
        ),
    ),
    Plot(
        (
            "An elevator goes up {n} floors. On which floor is it?",
            "{name} climbs {n} steps more. On which step is {name} now?",
        ),
        (
            "Where it began is not said. Can you add the start?",
            "The start is missing. On which one was it before?",
        ),
    ),
    Plot(
        (
            "{name} weighs {n} kg with the backpack. How heavy is the backpack?",
            "A full box weighs {n} kg. How heavy is the box when it is empty?",
        ),
        (
            "The other weight is missing. Can you add it?",
            "I need a second weight for that. Which one is given?",
        ),
    ),
)
_NAMES = (
    "Tom",
    "Mia",
    "Ben",
    "Sara",
    "Omar",
    "Lena",
    "Ivan",
    "Grace",
    "Raj",
    "Anna",
    "Luis",
    "Yuki",
    "Sam",
    "Nora",
)
_THINGS = (
    "apples",
    "pencils",
    "books",
    "marbles",
    "cookies",
    "stickers",
    "eggs",
    "oranges",
    "cards",
    "flowers",
    "balls",
)


def draw(seed: int, held_out: bool = False) -> Iterator[SmallTalk]:
    """Yield questions with replies without end, evenly over topics and as many plots; with repetitions.

    With `held_out` the questions are those that are kept for evaluation.
    """
    random = Draw(seed, held_out=held_out)
    while True:
        for topic in TOPICS:
            yield _said(random, topic.name, random.template(topic.asks), topic.replies)
            plot = random.template(PLOTS)
            yield _said(random, "something is missing", random.choice(plot.asks), plot.replies)


def _said(random: Draw, topic: str, ask: str, replies: tuple[str, ...]) -> SmallTalk:
    (n, m), (name, other) = random.sample(range(2, 60), 2), random.sample(_NAMES, 2)
    words = {"name": name, "other": other, "thing": random.choice(_THINGS), "n": n, "m": m}
    question = ask.format(**words)
    if random.random() < 0.25 and question[0].isalpha():
        question = question.lower().rstrip(".!?")
    return SmallTalk(topic, question, random.choice(replies).format(**words))
