"""School classes, exams and grades."""

from tutor.curriculum.story import Story, pick, span

STORIES = (
    Story(
        asks=(
            "A class has {n} students. [{p}%|{p} percent] of them walk to school, {b} come by bike, and "
            "the [rest|others] take the bus. How many students take the bus?",
            "Of the {n} students in {name}'s class, [{p}%|{p} percent] come on foot and {b} ride a bike. "
            "All the others [come by bus|take the bus]. How many [bus riders are there|students come by "
            "bus]?",
            "{name} asks [all {n} students|the {n} students] of the class how they come to school. "
            "[{p}%|{p} percent] walk, {b} ride a bike, and everyone else takes the bus. [How many "
            "students is that|How many take the bus]?",
        ),
        draw={"n": pick(20, 25, 30, 40), "p": pick(10, 20, 30, 40), "b": span(3, 12)},
        given={"guard": "n-n*p/100-b-1"},
        steps=(
            "On foot come {walk = n*p/100} students.",
            "{left = n-walk-b} students take the bus.",
        ),
    ),
    Story(
        asks=(
            "A test has {q} questions. Each right answer gives {r} points and each wrong answer costs "
            "{w:word} points. {name} answered all questions and got {k} of them right. What is {his} "
            "score?",
            "On a quiz with {q} questions, {name} answers every one and has {k} right. A right answer is "
            "[worth|good for] {r} points, and for a wrong one {w:word} points are taken away. How many "
            "points does {he} [get|have at the end]?",
            "{name} [wrote|took] a test of {q} questions. There are {r} points for a right answer and "
            "minus {w:word} for a wrong one. With {k} right answers and no question left out, how many "
            "points [is that|does {he} have]?",
        ),
        draw={"q": span(20, 40), "r": span(4, 6), "w": span(2, 3), "k": span(13, 36)},
        given={"guard": "q-k-1"},
        steps=(
            "The right answers give {plus = k*r} points.",
            "{bad = q-k} answers were wrong.",
            "They cost {minus = bad*w} points.",
            "The score is {score = plus-minus}.",
        ),
    ),
    Story(
        asks=(
            "{name} scored {a}, {b} and {c} points on three tests. What score does {he} need on the "
            "fourth test for an average of {m}?",
            "After three tests with {a}, {b} and {c} points, {name} wants [an average of {m}|to average "
            "{m} points] over four tests. How many points must {he} [get|reach] on the last one?",
            "{name}'s [first three|three] test scores are {a}, {b} and {c}. {He} hopes for a mean of {m} "
            "after the fourth test. What must the [fourth|last] score be?",
        ),
        draw={"a": span(70, 95), "b": span(68, 98), "c": span(72, 96), "m": span(78, 90)},
        given={"guard": "101-4*m+a+b+c", "need": "4*m-a-b-c", "low": "need-50"},
        steps=(
            "The four tests must add up to {sum = 4*m}.",
            "The three tests add up to {have = a+b+c}.",
            "{name} needs {need = sum-have} points.",
        ),
    ),
    Story(
        asks=(
            "There are {g} girls in a school club and {m} fewer boys than girls. The club [is "
            "divided|splits] into teams of {t}. How many teams are there?",
            "A club has {g} girls. The number of boys is {m} less. For a [contest|tournament], all the "
            "children form teams of {t}. How many teams [can they form|are formed]?",
            "{name} is in a club with {g} girls and {m} fewer boys than that. [They|The children] play in"
            " teams of {t} each. How many teams does the club have?",
            "[Every team|Each team] of a school club has {t} children. There are {g} girls, and the boys "
            "are {m} fewer [than the girls|in number]. How many teams can be made from all of them?",
        ),
        draw={"g": span(12, 40), "m": span(2, 10), "t": span(3, 8)},
        steps=(
            "There are {b = g-m} boys.",
            "The club has {n = g+b} children.",
            "They form {teams = n/t} teams.",
        ),
    ),
    Story(
        asks=(
            "A school has {c} classes with {n} students each. [{p}%|{p} percent] of all students [are "
            "absent|have the flu] today, and {k} more students are on a field trip. How many students are"
            " in school today?",
            "Each of the {c} classes of a school has {n} students. Today [{p}%|{p} percent] of the "
            "students are [at home|sick], and {k} others are at a [museum|swimming contest]. How many "
            "students are [there|in the building]?",
        ),
        draw={"c": span(8, 20), "n": pick(20, 25, 30), "p": pick(5, 10, 15, 20), "k": span(15, 60)},
        steps=(
            "The school has {all = c*n} students.",
            "{sick = all*p/100} students are absent.",
            "In school there are {here = all-sick-k} students.",
        ),
    ),
    Story(
        asks=(
            "The teacher has {n} sheets of [paper|cardboard]. {kids} students need {a} sheets each for a "
            "project, and {x:word} helpers need {b} sheets each. How many sheets [are left|remain|are "
            "left over]?",
            "For an art project, each of {kids} students takes {a} sheets of paper and each of {x:word} "
            "helpers takes {b} sheets. [How many sheets remain|How many are left over] of a pack of {n}?",
            "A pack of {n} sheets is opened in art class. The {kids} students use {a} sheets "
            "[each|apiece], and the {x:word} assistants use {b} [each|apiece]. How many sheets stay in "
            "the pack?",
        ),
        draw={
            "n": pick(150, 200, 250, 300),
            "kids": span(15, 30),
            "a": span(3, 7),
            "x": span(2, 4),
            "b": span(4, 12),
        },
        steps=(
            "The students need {s = kids*a} sheets.",
            "The helpers need {h = x*b} sheets.",
            "{left = n-s-h} sheets are left.",
        ),
    ),
    Story(
        asks=(
            "In a vote for class speaker, {name} gets {a} votes and {name2} gets {m} votes fewer. {name3}"
            " gets half as many votes as {name2}. {k} students do not vote. [How many students are in the"
            " class|What is the size of the class]?",
            "{name}, {name2} and {name3} want to be class speaker. {name} has {a} votes, {name2} has {m} "
            "fewer than {name}, and {name3} has half as many as {name2}. Apart from [them|the voters], "
            "{k} students [did not vote|were sick]. How many students does the class have?",
            "Three students run for class speaker. {name} gets {a} votes. {name2} is {m} votes behind "
            "{name}, and {name3} has half of what {name2} has. {k} classmates [are absent|give no vote]. "
            "How many students are in the class [in all|altogether]?",
        ),
        draw={"a": span(10, 18), "m": span(2, 6), "k": span(2, 5)},
        steps=(
            "{name2} gets {b = a-m} votes.",
            "{name3} gets {c = b/2} votes.",
            "There are {v = a+b+c} votes.",
            "The class has {n = v+k} students.",
        ),
    ),
    Story(
        asks=(
            "{x}/{y} of the {n} students at a [camp|school] can swim. Of those who cannot, half "
            "[take|sign up for] swimming lessons. How many students take lessons?",
            "A [school|camp] has {n} students, and {x}/{y} of them know how to swim. Half of the others "
            "start swimming lessons. How many students [start lessons|is that]?",
            "Among {n} students, {x}/{y} are swimmers. Half of [the non-swimmers|those who are not] join "
            "a swimming course. How many [join|students join the course]?",
        ),
        draw={"x": pick(3, 5), "y": pick(4, 7, 8), "n": span(56, 280, 8)},
        given={"guard": "n*(y-x)/y"},
        steps=(
            "{can = n*x/y} students can swim.",
            "{cannot = n-can} cannot.",
            "{half = cannot/2} of them take lessons.",
        ),
    ),
    Story(
        asks=(
            "{name} is a teacher and needs {m} minutes to grade a test. {He} has {c} classes of {n} "
            "students and grades for {h} hours [a|per|each] day. After how many days is {he} "
            "[done|finished]?",
            "There are {c} classes with {n} students each, and {name} [must|has to] grade a test from "
            "every student. A test takes {m} minutes, and {he} grades {h} hours [a|each] day. How many "
            "days does {he} need [for all of them|in all]?",
        ),
        draw={"m": pick(4, 5, 6, 8, 10, 12), "c": span(2, 6), "n": span(18, 30), "h": span(2, 4)},
        given={"guard": "c*n*m/h/60-1"},
        steps=(
            "There are {tests = c*n} tests.",
            "They take {mins = tests*m} minutes.",
            "In hours that is {hours = mins/60}.",
            "{name} needs {days = hours/h} days.",
        ),
    ),
    Story(
        asks=(
            "{name} solved [{p}%|{p} percent] of {n} homework problems right on the first try. {He} "
            "corrected {k} of the others. How many are still wrong?",
            "Out of {n} problems, {name} had [{p}%|{p} percent] right at first. [Then|After that] {he} "
            "[found and corrected|repaired] {k} mistakes. How many problems [remain|are] wrong?",
            "[{p}%|{p} percent] of {name}'s {n} answers were right at once. [With help|The next day], "
            "{he} fixed {k} of the wrong ones. How many wrong answers [are left|does {he} still have]?",
        ),
        draw={"n": pick(20, 30, 40, 50, 60), "p": pick(50, 60, 70, 75, 80), "k": span(2, 9)},
        steps=(
            "{right = n*p/100} answers were right.",
            "{wrong = n-right} were wrong.",
            "{left = wrong-k} are still wrong.",
        ),
    ),
    Story(
        asks=(
            "A spelling contest [starts|begins] with {n} children. In the first round [a quarter|one "
            "fourth] of them drop out, and in the second round [a third|one third] of those who are left."
            " In the third round {k} children [drop out|leave]. How many children [are in the final|reach"
            " the final]?",
            "{n} children take part in a spelling bee. After round one, [a quarter|one fourth] of them "
            "are out. After round two, [a third|one third] of the [rest|remaining children] are out, and "
            "round three [sends home|is too hard for] {k} more. How many are still in?",
        ),
        draw={"u": span(5, 30), "k": span(2, 20)},
        given={"n": "4*u"},
        steps=(
            "After the first round {one = n*3/4} children are left.",
            "After the second round {two = one*2/3} are left.",
            "After the third round {three = two-k} are left.",
        ),
    ),
    Story(
        asks=(
            "{name}'s grade is made of homework ({h}%), tests ({t}%) and a final exam ({e}%). {He} has "
            "{a} points in homework, {b} in tests and {c} in the exam. What is {his} final grade in "
            "points?",
            "Homework counts {h}%, tests count {t}% and the exam counts {e}%. With {a} points for "
            "homework, {b} for tests and {c} for the exam, [what is {name}'s total grade|how many points "
            "does {name} get in the end]?",
            "A course grade [consists of|weighs] {h}% homework, {t}% tests and {e}% exam. What [grade in "
            "points|number of points] does {name} get for {a} in homework, {b} in tests and {c} in the "
            "exam?",
            "{name} got {a} points for homework, {b} for tests and {c} for the exam. If these "
            "[count|weigh] {h}%, {t}% and {e}% of the grade, what is {his} [final|overall] grade in "
            "points?",
        ),
        draw={
            "h": pick(20, 30),
            "t": pick(20, 30, 40),
            "a": span(70, 100, 2),
            "b": span(60, 100, 2),
            "c": span(55, 98, 3),
        },
        given={"e": "100-h-t"},
        steps=(
            "Homework gives {x = a*h/100} points.",
            "Tests give {y = b*t/100} points.",
            "The exam gives {z = c*e/100} points.",
            "The final grade is {g = x+y+z}.",
        ),
        decimals=True,
    ),
    Story(
        asks=(
            "For a school play, {r} rows of {s} chairs are set up. {k} chairs are reserved for "
            "[teachers|guests of honor], and {x:times} as many for the families of the actors. How many "
            "chairs are free for [everyone else|other visitors]?",
            "The hall has {r} rows with {s} chairs in a row. The teachers get {k} chairs and the actors' "
            "families get {x:times} as many. How many chairs [are left|remain] for the [public|other "
            "guests]?",
            "In the school hall there are {r} rows of {s} chairs. [On opening night|For a concert], {k} "
            "chairs are kept for teachers, and {x:times} as many for families. How many chairs can [other"
            " people|all the others] use?",
        ),
        draw={"r": span(8, 16), "s": span(10, 20), "k": span(8, 20), "x": span(2, 3)},
        steps=(
            "The hall has {all = r*s} chairs.",
            "For the families {f = k*x} chairs are reserved.",
            "So {taken = k+f} chairs are taken.",
            "{free = all-taken} chairs are free.",
        ),
    ),
    Story(
        asks=(
            "Last year {a} students took French. This year the number [rose|went up] by {p}%, and {q} of "
            "them [dropped|gave up] the course after a month. How many students [are in|still take] "
            "French now?",
            "French was chosen by {a} students last year and by [{p}%|{p} percent] more this year. After "
            "[four weeks|a few lessons], {q} of this year's students left. How many students of French "
            "[remain|are there now]?",
        ),
        draw={"a": pick(40, 50, 60, 80, 120, 150), "p": pick(5, 10, 20, 25, 30), "q": span(2, 15)},
        steps=(
            "The number rose by {up = a*p/100}.",
            "This year {now = a+up} students started.",
            "{left = now-q} students remain.",
        ),
    ),
    Story(
        asks=(
            "The ratio of girls to boys in a class is {g} to {b}. [There are|The class has] {n} students."
            " If {k} more girls come, how many girls are there?",
            "In a class of {n} students the ratio of girls to boys is {g} to {b}. [Then|After that] {k} "
            "new girls [join|arrive]. How many girls does the class have [now|then]?",
            "A class of {n} children has girls and boys in the ratio {g}:{b}. [Next week|On Monday] {k} "
            "girls join the class. What is the number of girls [after that|then]?",
        ),
        draw={"g": pick(2, 4), "b": pick(1, 3, 5), "u": span(3, 6), "k": span(2, 4)},
        given={"n": "u*g+u*b"},
        steps=(
            "Girls and boys make {parts = g+b} parts.",
            "One part is {u = n/parts} students.",
            "There are {girls = u*g} girls.",
            "With the new ones there are {now = girls+k} girls.",
        ),
    ),
    Story(
        asks=(
            "In a study hall {n} students sit at tables for {t}. All seats are taken. For {k} new "
            "students the teacher brings small tables for two. How many tables are in the room then?",
            "{k} new students come to a study hall with {n}. The old students sit in groups of {t} at "
            "full tables, and the new ones get tables for two, all full as well. How many tables are "
            "needed [altogether|in all]?",
        ),
        draw={"a": span(4, 15), "t": pick(3, 4, 5, 6), "b": span(2, 9)},
        given={"n": "a*t", "k": "2*b", "size": "71-n"},
        steps=(
            "The old students have {a = n/t} tables.",
            "The new ones need {b = k/2} tables.",
            "In all there are {c = a+b} tables.",
        ),
    ),
    Story(
        asks=(
            "A school wants to read {g} books this year. It has {c} classes of {n} students, and each "
            "student has read {b:word} books so far. How many books are missing to the goal?",
            '"We have {c} classes with {n} students in each, and every student has finished {b:word} '
            'books," says the principal. "Our goal is {g} books." How many more books must be read?',
        ),
        draw={"c": span(6, 15), "n": span(18, 28), "b": span(2, 6), "m": span(20, 400, 10)},
        given={"g": "c*n*b+m"},
        steps=(
            "There are {s = c*n} students.",
            "They have read {r = s*b} books.",
            "{m = g-r} books are missing.",
        ),
    ),
    Story(
        asks=(
            "{name} opens {b} boxes of {k} crayons. Each of {n} students gets {p:word} crayons, and each "
            "of three teachers gets {q:word}. How many crayons are left?",
            "There are {n} students and three teachers. Every student takes {p:word} crayons and every "
            "teacher {q:word} from the {b} boxes with {k} crayons each. How many crayons stay in the "
            "boxes?",
        ),
        draw={
            "b": span(5, 15),
            "k": pick(12, 16, 20, 24),
            "n": span(15, 28),
            "p": span(3, 7),
            "q": span(4, 9),
        },
        steps=(
            "There are {a = b*k} crayons.",
            "The students take {s = n*p} crayons.",
            "The teachers take {t = 3*q} crayons.",
            "{r = a-s-t} crayons are left.",
        ),
    ),
    Story(
        asks=(
            "Today {a} pupils are sick. Yesterday twice as many were sick, and two days ago there were "
            "{d} fewer than yesterday. On a day with nobody sick, {n} pupils eat lunch at school. How "
            "many lunches were eaten in the three days?",
            "{n} pupils eat at school when all are healthy. Two days ago some were missing, and "
            "yesterday {d} more than that were missing, namely twice as many as the {a} who are missing "
            "today. How many lunches were eaten in these three days?",
        ),
        draw={"n": span(120, 300, 5), "a": span(6, 20), "d": span(2, 9)},
        steps=(
            "Yesterday {b = 2*a} pupils were missing.",
            "Two days ago {c = b-d} were missing.",
            "In three days {m = a+b+c} lunches were not eaten.",
            "Without sick pupils it would be {f = 3*n} lunches.",
            "So {e = f-m} lunches were eaten.",
        ),
    ),
    Story(
        asks=(
            "A teacher prints a test of {p} pages for {c} classes of {n} students. Two pages fit on one "
            "sheet of paper. How many sheets are left of {k} packs with 500 sheets each?",
            "From {k} packs of 500 sheets, tests for {c} classes with {n} students each are printed. The "
            "test has {p} pages, two on every sheet. How many sheets remain?",
        ),
        draw={"p": pick(4, 6, 8, 10), "c": span(2, 8), "n": span(18, 30), "k": span(2, 4)},
        steps=(
            "One test takes {a = p/2} sheets.",
            "There are {s = c*n} students.",
            "The tests take {b = s*a} sheets.",
            "The packs hold {d = k*500} sheets.",
            "{r = d-b} sheets are left.",
        ),
    ),
    Story(
        asks=(
            "A school library takes {c} cents for each day that a book is late. {name} returns {a} books "
            "{d} days late and one more book {e} days late. How many dollars must {he} pay?",
            "{name} brings back {a} books that are {d} days late and one that is {e} days late. For a "
            "book the fine is {c} cents a day. What is the whole fine in dollars?",
        ),
        draw={"c": pick(5, 10, 15, 20, 25), "a": span(2, 6), "d": span(3, 15), "e": span(16, 30)},
        steps=(
            "The {a} books make {x = a*d} late days.",
            "With the other book it is {y = x+e} late days.",
            "The fine is {f = y*c} cents.",
            "In dollars it is {g = f/100}.",
        ),
        decimals=True,
    ),
    Story(
        asks=(
            "{name} answered {a} questions of a quiz correctly. {name2} answered {m:word} fewer than "
            "half of that number correctly. How many correct answers do the two have together?",
            "In a geography quiz {name2} has {m:word} correct answers fewer than half of what {name} "
            "has. {name} has {a}. What is the number for both together?",
        ),
        draw={"a": span(16, 98, 2), "m": span(2, 7)},
        steps=(
            "Half of {name}'s number is {h = a/2}.",
            "{name2} has {b = h-m} correct answers.",
            "Together they have {c = a+b}.",
        ),
    ),
    Story(
        asks=(
            "In a class the {g} girls have {a} points on average in a test, and the {b} boys have {c} "
            "points on average. What is the average of the whole class?",
            "A test was written by {g} girls and {b} boys. The girls' average is {a} points, the boys' "
            "average is {c} points. How many points did a student of this class have on average?",
        ),
        draw={"g": span(8, 18), "b": span(8, 18), "a": span(60, 95), "c": span(60, 95)},
        steps=(
            "The girls have {x = g*a} points in all.",
            "The boys have {y = b*c} points in all.",
            "The class has {z = x+y} points.",
            "There are {n = g+b} students.",
            "The average is {m = z/n} points.",
        ),
    ),
    Story(
        asks=(
            "At a school's sports day {n} students choose one sport each. {p}% choose soccer. Half of "
            "the others choose swimming, and the rest run. {k} of the runners run the long race and the "
            "others the short race. How many run the short race?",
            "Each of {n} students picks a sport: {p}% take soccer, half of those who are left take "
            "swimming, all others run. The long run has {k} runners. How many runners take the short run?",
        ),
        draw={"n": span(80, 300, 20), "p": pick(20, 25, 30, 40, 50, 60), "k": span(5, 25)},
        steps=(
            "Soccer is chosen by {a = n*p/100} students.",
            "{b = n-a} students do not choose soccer.",
            "Half of them, {c = b/2}, run.",
            "The short race has {d = c-k} runners.",
        ),
    ),
    Story(
        asks=(
            '"If each of the {n} students brings {k} bottle caps a week, we will have enough for our '
            'picture of {g} caps," says the art teacher, who already has {h} caps. In how many weeks is '
            "that?",
            "For a picture made of {g} bottle caps the art class has {h} caps. The {n} students bring "
            "{k} caps each [every|a] week. After how many weeks are there enough?",
        ),
        draw={"n": span(12, 28), "k": span(3, 12), "w": span(2, 9), "h": span(50, 300, 10)},
        given={"g": "n*k*w+h"},
        steps=(
            "{m = g-h} caps are missing.",
            "In a week the students bring {b = n*k} caps.",
            "It takes {w = m/b} weeks.",
        ),
    ),
    Story(
        asks=(
            "{name} learns {w} new words every school day, five days a week. At the end of each week "
            "{he} has forgotten {f} of that week's words. How many words does {he} know after {k} weeks?",
            "Five days a week {name} learns {w} words of Spanish a day. Of each week's words {he} "
            "forgets {f}. How many of the words of {k} weeks does {he} still know?",
        ),
        draw={"w": span(4, 12), "f": span(3, 15), "k": span(3, 12)},
        steps=(
            "In a week {name} learns {a = 5*w} words.",
            "Of them {he} keeps {b = a-f}.",
            "After {k} weeks {he} knows {c = b*k} words.",
        ),
    ),
    Story(
        asks=(
            "In a canteen {n} children drink {m} milliliters of milk each day. A liter costs ${c:money}. "
            "What does the milk for a week of five school days cost, in dollars?",
            "How many dollars a week does a school spend on milk if {n} children each drink {m} "
            "milliliters on each of five days and a liter is ${c:money}?",
        ),
        draw={"n": span(20, 120, 10), "m": pick(150, 200, 250, 300), "c": pick(1.2, 1.5, 0.9, 2, 1.1)},
        steps=(
            "In a day the children drink {a = n*m} milliliters.",
            "That is {b = a/1000} liters.",
            "In five days it is {d = 5*b} liters.",
            "The milk costs ${e = d*c}.",
        ),
        decimals=True,
    ),
    Story(
        asks=(
            "The blue team has {a} points in a school contest and the red team has {d} points more. In "
            "the last game the blue team wins {x:times} {k} points and the red team wins {k}. By how "
            "many points is the blue team ahead in the end?",
            "Before the last game of a school contest, the blue team has {a} points, which is {d} fewer "
            "than the red team has. Then red gets {k} points and blue gets {x:times} as many as red. How "
            "far is blue ahead [now|at the end], in points?",
        ),
        draw={"a": span(30, 90), "d": span(3, 25), "x": span(2, 4), "k": span(5, 30)},
        steps=(
            "Before the game red has {r = a+d} points.",
            "Red ends with {s = r+k} points.",
            "In the game blue gets {b = x*k} points.",
            "Blue ends with {e = a+b} points.",
            "Blue is {f = e-s} points ahead.",
        ),
    ),
    Story(
        asks=(
            "{h} of a school's {n} students play an instrument. {p}% of those play the flute and {k} "
            "play the drums. The others play the piano. How many more students play the piano than the "
            "flute?",
            "In a school with {n} students, {h} make music. Of these, {p}% play flute, {k} play drums, "
            "and all the rest play piano. How many more piano players than flute players are there?",
        ),
        draw={
            "n": span(300, 600, 20),
            "h": span(60, 200, 20),
            "p": pick(10, 15, 20, 25, 30),
            "k": span(5, 30),
        },
        steps=(
            "The flute is played by {f = h*p/100} students.",
            "The piano is played by {q = h-f-k} students.",
            "The difference is {d = q-f} students.",
        ),
    ),
)
