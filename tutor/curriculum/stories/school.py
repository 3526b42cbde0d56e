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
)
