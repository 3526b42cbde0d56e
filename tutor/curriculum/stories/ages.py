"""Ages, families and households."""

from tutor.curriculum.story import Story, pick, span

STORIES = (
    Story(
        asks=(
            "{name} is {a} years old. {His} mother is {x:times} as old as {he} is, and {his} father is "
            "{m} years older than {his} mother. How old is {his} father?",
            "The father of {name} is {m} years older than {his} mother, and {his} mother is {x:times} as "
            "old as {name}, who is {a}. [How old is the father|What is the father's age]?",
            "At the age of {a}, {name} has a mother who is {x:times} as old and a father who is {m} years"
            " older than the mother. [How old is {his} father|What is {his} father's age]?",
            '{name}, aged {a}, [says|writes]: "My mother is {x:times} as old as I am. My father is {m} '
            'years older than she is." How old is the father?',
            "How old is {name}'s father, if he is {m} years older than {name}'s mother, the mother is "
            "{x:times} as old as {name}, and {name} [is|has just turned] {a}?",
        ),
        draw={"a": span(8, 14), "x": pick(3, 4), "m": span(2, 7)},
        steps=(
            "The mother is {mom = a*x} years old.",
            "The father is {dad = mom+m} years old.",
        ),
    ),
    Story(
        asks=(
            "In {t} years {name} will be {x:times} as old as {he} is now. {His} {who} is {m} years older "
            "than {him}. How old is [the {who}|{his} {who}] now?",
            "{name}'s age will be {x:times} what it is now in {t} years. {His} {who} is {m} years older "
            "than {name}. [How old is the {who} today|What is the {who}'s age today|Find the age of the "
            "{who} today]?",
        ),
        draw={"who": pick("brother", "sister", "cousin"), "a": span(4, 12), "x": span(2, 4), "m": span(2, 9)},
        given={"t": "a*x-a"},
        steps=(
            "In {t} years the age grows by {more = x-1} times the age of today.",
            "So {name} is {a = t/more} years old now.",
            "The {who} is {old = a+m} years old.",
        ),
    ),
    Story(
        asks=(
            "{name} is {a} years old and {name2} is {b}. When {name2} is {c} years old, how old will "
            "{name} be?",
            "Today {name2} is {b} and {name} is {a}. How old will {name} be on the day [when|on which] "
            "{name2} [turns|becomes] {c}?",
            "{name2} turns {b} today, and {name} is {a} years old. [What will {name}'s age be|How old "
            "will {name} be] in the year in which {name2} turns {c}?",
            "{name} and {name2} are {a} and {b} years old [today|now]. One day {name2} will [celebrate a "
            "birthday|have a cake] with {c} candles, one for each year. How many years old will {name} be"
            " then?",
        ),
        draw={"b": span(5, 14), "m": span(2, 9), "t": span(5, 40)},
        given={"a": "b+m", "c": "b+t"},
        steps=(
            "Until then {t = c-b} years will pass.",
            "{name} will be {old = a+t} years old.",
        ),
    ),
    Story(
        asks=(
            "The ages of {name} and {his} two [sisters|brothers] add up to {s}. The younger one is {b} "
            "years old and the older one is {m} years older than that. How old is {name}?",
            "{name} has two [brothers|sisters]. One is {b} years old, and the other is {m} years older. "
            "Together with {name}, the three children are {s} years old. What is {name}'s age?",
            "Three [siblings|cousins] are {s} years old together. The first is {b}, the second is {m} "
            "years older than the first, and the third is {name}. How old is {name}?",
            "What is the age of {name} if {he} has two [sisters|brothers|cousins], one aged {b} and one "
            "{m} years older than that one, and the [sum of the three ages|total of the three ages] is "
            "{s} years?",
        ),
        draw={"b": span(3, 10), "m": span(2, 5), "a": span(5, 18)},
        given={"s": "b+b+m+a"},
        steps=(
            "The second one is {c = b+m} years old.",
            "Those two are {two = b+c} years old together.",
            "{name} is {a = s-two} years old.",
        ),
    ),
    Story(
        asks=(
            "[Today {name}|{name}] is {x:times} as old as {name2}. Together they are {s} years old. How "
            "many years older is {name} than {name2}?",
            "The ages of {name} and {name2} add up to {s} years, and {name} is {x:times} as old as "
            "{name2}. [By how many years do their ages differ|What is the difference of the two ages in "
            "years]?",
            "{name2}'s grandfather is {x:times} as old as {name2}, and the two are {s} years old "
            "together. How many years older is [the grandfather|he]?",
            "[In a family|On a team], the oldest member is {x:times} as old as the youngest, and together"
            " these two are {s} years old. How many years [lie between them|separate the two]?",
        ),
        draw={"b": span(8, 15), "x": pick(3, 4, 5)},
        given={"s": "b*x+b"},
        steps=(
            "The sum is {parts = x+1} times the younger age.",
            "The younger one is {b = s/parts} years old.",
            "The older one is {a = s-b} years old.",
            "The difference is {diff = a-b} years.",
        ),
    ),
    Story(
        asks=(
            "Five years ago {name} was {a} years old. {name2} is now {x:times} as old as {name} is now. "
            "[How old will {name2} be|What will {name2}'s age be] in {t} years?",
            "{name} was {a} years old five years ago. Today {his} {who} is {x:times} as old as {he} is. "
            "[What will the {who}'s age be|How old will {his} {who} be] in {t} years?",
        ),
        draw={"who": pick("uncle", "aunt", "coach"), "a": span(5, 12), "x": span(2, 4), "t": span(2, 15)},
        steps=(
            "Now {name} is {now = a+5} years old.",
            "This person is {old = now*x} years old.",
            "In {t} years that is {later = old+t} years.",
        ),
    ),
    Story(
        asks=(
            "{name} got married at {a}. {His} first child was born {b} years later, and {his} first "
            "grandchild was born when the child was {c}. How old was {name} when {his} grandchild turned "
            "{d}?",
            "When {name} married, {he} was {a} years old. {b} years after that {he} had a daughter. The "
            "daughter had a son at the age of {c}. How old is {name} [now that|when] the boy is {d}?",
            "{name} was {a} at {his} [wedding|marriage] and had a son {b} years after it. The son became "
            "a father at {c}, and his baby is now {d} years old. [How old is {name} now|What is {name}'s "
            "age now]?",
            "At {a}, {name} [celebrated a wedding|married]; {b} years later a child was born to {him}. "
            "That child had a baby at {c}. Today the baby is {d}. How many years old is {name} "
            "[today|now]?",
        ),
        draw={"a": span(20, 28), "b": span(2, 5), "c": span(21, 30), "d": span(2, 14)},
        steps=(
            "At the birth of the child {name} was {x = a+b} years old.",
            "At the birth of the grandchild {he} was {y = x+c} years old.",
            "Now it is {old = y+d} years.",
        ),
    ),
    Story(
        asks=(
            "The {n} members of a [chess|hiking] club are {m} years old on average. When {name}, who is "
            "{a}, joins, what is the average age of the members?",
            "A [choir|reading circle] has {n} members with an average age of {m} years. {name}, aged {a},"
            " becomes a member. What is the [new average age|average age now]?",
            "{name} is {a} years old and wants to join a [sailing|theater] group. The {n} people in it "
            "have a mean age of {m}. What will the mean age be [with {name} in it|once {name} is a "
            "member]?",
        ),
        draw={"n": span(4, 14), "m": span(20, 50), "up": span(1, 4)},
        given={"a": "m+n*up+up"},
        steps=(
            "The members are {sum = n*m} years old together.",
            "With {name} it is {all = sum+a} years.",
            "There are now {k = n+1} members.",
            "The new average is {avg = all/k} years.",
        ),
    ),
    Story(
        asks=(
            "A [family|household] of {n} uses {w} liters of water per person [a|each] day. A new shower "
            "saves {s} liters for each person [each|every] day. How many liters does the family use in a "
            "week with the new shower?",
            "[Each|Every] day each of the {n} people in {name}'s [house|family] uses {w} liters of water."
            " After they put in a new shower, everyone uses {s} liters less. How many liters of water is "
            "that for the family [in a week|per week]?",
        ),
        draw={"n": span(3, 7), "w": span(90, 150, 5), "s": span(12, 35)},
        steps=(
            "Each person now uses {each = w-s} liters a day.",
            "The family uses {day = each*n} liters a day.",
            "In a week that is {week = day*7} liters.",
        ),
    ),
    Story(
        asks=(
            "{name} has {b} brothers and {x:times} as many cousins as brothers. {His} grandmother gives "
            "each of these children and {name} {g} [cookies|candies]. How many does she give away?",
            "A grandmother has baked cookies for {name}, {his} {b} brothers and {his} cousins, who are "
            "{x:times} as many as the brothers. Every child gets {g} cookies. How many cookies [are "
            "that|does she need]?",
            "At a family party, {name} comes with {b} brothers. There are also {x:times} as many cousins "
            "as brothers. If {name}, the brothers and the cousins get {g} [balloons|stickers] each, how "
            "many are [given out|needed]?",
            "How many [cookies|pretzels|cards] does a grandmother hand out if she gives {g} to {name}, "
            "{g} to each of {his} {b} brothers and {g} to each of {his} cousins, who [number|are] "
            "{x:times} as many as the brothers?",
        ),
        draw={"b": span(2, 5), "x": span(2, 4), "g": span(2, 6)},
        steps=(
            "There are {c = b*x} cousins.",
            "With {name} there are {kids = b+c+1} children.",
            "They get {all = kids*g} pieces.",
        ),
    ),
    Story(
        asks=(
            "A washing machine [uses|takes] {a} liters of water for one load. The {x:word} people of a "
            "family do {n} loads [a|per|each] week each. How many weeks does it take [to use|until they "
            "have used] {t} liters?",
            "In {name}'s [family|household] of {x:word}, everybody does {n} loads of laundry a week, and "
            "each load takes {a} liters of water. After how many weeks have they used {t} liters [for "
            "laundry|for it]?",
        ),
        draw={"a": span(40, 70, 5), "x": span(3, 6), "n": span(2, 3), "w": span(2, 9)},
        given={"t": "a*x*n*w"},
        steps=(
            "The family does {loads = x*n} loads a week.",
            "They take {week = loads*a} liters a week.",
            "{t} liters are used in {w = t/week} weeks.",
        ),
    ),
    Story(
        asks=(
            "{name}'s family has a monthly [income|budget] of ${m}. They pay [{p}%|{p} percent] of it for"
            " rent and ${f} for food, and they save half of the rest. How many dollars do they save "
            "[a|every] month?",
            "[Each|Every] month ${m} comes in for {name}'s family. Rent takes {p}%, food takes ${f}, and "
            "half of [what is left|the remaining money] goes to a savings account. How many dollars [are "
            "saved|is that] a month?",
        ),
        draw={"m": span(2400, 5000, 100), "p": pick(20, 25, 30, 40), "f": span(400, 900, 50)},
        steps=(
            "The rent is ${rent = m*p/100}.",
            "After rent and food ${left = m-rent-f} is left.",
            "They save ${save = left/2} a month.",
        ),
    ),
    Story(
        asks=(
            "{name} is {a} years old now, which is {m} years less than half the age of {his} teacher. "
            "[How old was the teacher|What was the teacher's age] when {name} was {b}?",
            "Half of the teacher's age minus {m} gives {name}'s age, which is {a}. How old was the "
            "teacher [when|at the time] {name} was {b} years old?",
            "{name}, who is {a}, is {m} years younger than half of {his} [teacher's|coach's] age. How old"
            " was that person when {name} was {b} years old?",
            "{name} is {a}. If you take half of {his} [piano teacher's|tennis coach's] age and subtract "
            "{m}, you get {name}'s age. When {name} was {b}, [what age was that person|how old was that "
            "person]?",
        ),
        draw={"a": span(10, 17), "m": span(3, 12), "b": span(2, 8)},
        steps=(
            "Half of the older one's age is {half = a+m} years.",
            "The older one is {now = 2*half} years old.",
            "{name} was {b} years old {ago = a-b} years ago.",
            "At that time the older one was {then = now-ago} years old.",
        ),
    ),
    Story(
        asks=(
            "A dog is {a} years old and a [turtle|parrot] is {m} years older than {x:times} the age of "
            "the dog. In how many years will the second animal be {e} years old?",
            "{name}'s dog is {a} years old. {His} [turtle|parrot] is {m} years more than {x:times} as old"
            " as the dog. How many years [must pass|will it take] until it is {e}?",
            "[At the moment|Now] a dog is {a}. The age of an old [turtle|horse] is {x:times} the dog's "
            "age, plus {m} years. How many years from now will this second animal [be|turn] {e}?",
        ),
        draw={"a": span(3, 9), "x": span(2, 5), "m": span(2, 9), "t": span(2, 20)},
        given={"e": "a*x+m+t"},
        steps=(
            "The dog's age times {x} is {y = a*x} years.",
            "The other animal is {old = y+m} years old.",
            "It will be {e} in {t = e-old} years.",
        ),
    ),
    Story(
        asks=(
            "Four children were born {g} years apart. The youngest is {a} years old. What is the sum of "
            "the ages of all four children?",
            "The [Lopez|Novak|Kim] family has four children, each one {g} years older than the next. The "
            "youngest is {a}. How old are the four together?",
            "{name} has three older [brothers|sisters]. From one child to the next the difference is "
            "always {g} years, and {name} is {a}. What do [their four ages|the ages of all four] add up "
            "to?",
        ),
        draw={"a": span(2, 9), "g": span(2, 4)},
        steps=(
            "The next child is {b = a+g} years old.",
            "The third is {c = b+g} years old.",
            "The oldest is {d = c+g} years old.",
            "Together they are {all = a+b+c+d} years old.",
        ),
    ),
    Story(
        asks=(
            "How old is {name}'s aunt now? {name} is {a}, {his} sister is {m} years younger, and "
            "{t} years ago the aunt was {x:times} as old as the sister is today.",
            "{name} is {a} years old and has a sister who is {m} years younger. {t} years ago "
            "{his} aunt was {x:times} as old as the sister is [now|today]. [How old is the aunt "
            "now|What is the aunt's age today]?",
        ),
        draw={"a": span(10, 16), "m": span(2, 6), "t": span(2, 9), "x": span(3, 5)},
        steps=(
            "The sister is {s = a-m} years old.",
            "Back then the aunt was {x:times} that, so {old = s*x} years old.",
            "Since then {t} years have passed, so she is {now = old+t} now.",
        ),
    ),
    Story(
        asks=(
            '{name} is {a} years old. {His} dog is {d}. "In {t} years," says {name}, "my dog and '
            "I will [be as old as Grandpa is now if you add our ages|have ages that add up to "
            "Grandpa's age of today].\" How old is the grandfather now?",
            "{name} ({a}) has a dog ({d}). In {t} years the ages of the two will add up to the "
            "age that {name}'s grandfather has today. [How old is the grandfather today|What is "
            "the grandfather's age]?",
        ),
        draw={"a": span(8, 15), "d": span(2, 9), "t": span(18, 24)},
        steps=(
            "In {t} years {name} will be {b = a+t} years old.",
            "The dog will be {e = d+t} years old.",
            "The grandfather is {g = b+e} years old now.",
        ),
    ),
    Story(
        asks=(
            "Grandma Rosa, her daughter and {name} were all born on January 1. Grandma Rosa was "
            "born in {y}, and she was {a} when her daughter was born. The daughter was {b} when "
            "{name}, her child, was born. What age did {name} [reach|turn] in the year {z}?",
            "What age did {name} reach in the year {z}, if {his} grandmother was born on New "
            "Year's Day of {y}, had a daughter on the day she turned {a}, and this daughter had "
            "{name} on the day she turned {b}?",
        ),
        draw={"y": span(1935, 1955), "a": span(20, 30), "b": span(21, 32), "c": span(7, 20)},
        given={"z": "y+a+b+c"},
        steps=(
            "The daughter was born in {m = y+a}.",
            "{name} was born in {n = m+b}.",
            "In {z} {he} turned {c = z-n}.",
        ),
    ),
    Story(
        asks=(
            "A teacher is {t} years old. The {n} children in her group are {m} years old on "
            "average. What is the average age of the whole group when the teacher is counted too?",
            "{n} children with an average age of {m} years and their teacher, who is {t}, go on a "
            "trip. [What is the average age of all of them|If you count the teacher too, what is "
            "the average age of the group]?",
            "The average age of {n} children is {m} years. Their coach, aged {t}, joins them on "
            "the photo. What is the average age of all the people [on|in] the photo?",
        ),
        draw={"n": span(4, 20), "m": span(6, 14), "c": span(2, 5)},
        given={"t": "m+n*c+c", "young": "t-20", "old": "66-t"},
        steps=(
            "The children are {s = n*m} years old together.",
            "With the adult the ages add up to {all = s+t} years.",
            "There are {p = n+1} people.",
            "The average age is {avg = all/p} years.",
        ),
    ),
    Story(
        asks=(
            "The oldest tree in the park was planted when {name}'s grandfather was {a}. The "
            "grandfather is now {x:times} as old as {name}, who is {b} years old. The tree grows "
            "{c} centimeters a year and was {h} centimeters tall when it was planted. How tall is "
            "it now, in centimeters?",
            "When {name}'s grandfather was {a} years old, he planted a tree {h} centimeters tall. "
            "It has grown {c} centimeters [each|every] year. {name} is {b} now and the "
            "grandfather is {x:times} that old. How many centimeters tall is the tree now?",
        ),
        draw={
            "a": span(20, 35),
            "x": span(5, 6),
            "b": span(9, 13),
            "c": span(12, 30),
            "h": span(60, 120, 10),
        },
        steps=(
            "The grandfather is {g = x*b} years old now.",
            "The tree was planted {y = g-a} years ago.",
            "In that time it grew {up = y*c} centimeters.",
            "Now it is {tall = h+up} centimeters tall.",
        ),
    ),
    Story(
        asks=(
            "{name} and {name2} are twins. Their brother is {m} years older than they are, and "
            "their baby sister is {k} years younger than the twins. All four ages add up to {s}. "
            "How old are the twins?",
            "Twins have a brother who is {m} years older and a sister who is {k} years younger "
            "than they are. The ages of these four children add up to {s}. What is the age of "
            "[one twin|each of the twins]?",
        ),
        draw={"a": span(7, 15), "m": span(6, 12), "k": span(2, 5)},
        given={"s": "4*a+m-k"},
        steps=(
            "Without the extra years of the brother it would be {p = s-m} years.",
            "With the years that the sister lacks it would be {q = p+k} years, so four equal ages.",
            "Each twin is {a = q/4} years old.",
        ),
    ),
    Story(
        asks=(
            "On every birthday {name} gets one dollar from {his} uncle for each year of {his} "
            "age. {He} has ${h} in a box before {his} {a}th birthday and puts in the money of "
            "this birthday and the next two. How much is in the box then?",
            "An uncle gives {name} one dollar for each year of {his} age on every birthday. With "
            "the ${h} that {he} saved before, how many dollars does {name} have after three "
            "birthdays, the first of them the {a}th?",
        ),
        draw={"a": span(6, 18), "h": span(5, 60)},
        steps=(
            "The second of the three birthdays brings {m = a+1} dollars.",
            "The third one brings {l = m+1} dollars.",
            "The three birthdays bring {g = a+m+l} dollars.",
            "With the savings {name} has {all = g+h} dollars.",
        ),
    ),
    Story(
        asks=(
            "{name}'s family moved into a new house {t} years ago. Then the house was {x:times} "
            "as old as {name}, who is {a} years old today. In how many years will the house be "
            "{c} years old?",
            "{t} years ago, when {name}'s family bought it, a house was {x:times} as old as "
            "{name} was. {name} is {a} now. [How many years from now|In how many years] will the "
            "house [turn|be] {c} years old?",
        ),
        draw={"a": span(9, 16), "t": span(2, 6), "x": span(3, 7), "r": span(3, 40)},
        given={"c": "a*x-t*x+t+r"},
        steps=(
            "{t} years ago {name} was {b = a-t} years old.",
            "Then the house was {h = b*x} years old.",
            "Now it is {now = h+t} years old.",
            "It will be {c} in {r = c-now} years.",
        ),
    ),
    Story(
        asks=(
            "A family of {n} people has {p:word} pizzas, each cut into {k} slices. The parents "
            "eat {e:word} slices each. The children share the rest fairly. How many slices does "
            "each child get?",
            "There are {p:word} pizzas of {k} slices each on the table of a family of {n}: two "
            "parents and their children. Each parent takes {e:word} slices, and the children get "
            "[equal shares of|equally many of] the others. How many slices are there for each "
            "child?",
        ),
        draw={"n": span(4, 8), "p": span(3, 8), "k": pick(6, 8, 10, 12), "e": span(2, 5)},
        steps=(
            "There are {all = p*k} slices.",
            "The two parents eat {par = 2*e} slices.",
            "For the children {rest = all-par} slices are left.",
            "There are {c = n-2} children.",
            "Each child gets {each = rest/c} slices.",
        ),
    ),
    Story(
        asks=(
            "{name} is {p}% of the age of {his} father, who is {f}. {His} mother is {m} years "
            "younger than {his} father. How many years older than {name} is {his} mother?",
            "The father is {f} years old and the mother is {m} years younger. {name}'s age is "
            "{p}% of the father's. [What is the difference between the ages of {name} and {his} "
            "mother|By how many years is the mother older than {name}]?",
        ),
        draw={"p": pick(10, 15, 20, 25, 30, 35, 40, 45), "f": span(28, 64), "m": span(2, 9)},
        given={"guard": "f-m-f*p/100-17"},
        steps=(
            "{name} is {a = f*p/100} years old.",
            "The mother is {b = f-m} years old.",
            "She is {d = b-a} years older than {name}.",
        ),
    ),
    Story(
        asks=(
            "{name} takes a photo of {his} family every {k} months. The first photo was taken on "
            "the day {he} turned {a}, the last one today, the day {he} turns {b}. Both photos "
            "count. How many photos are there?",
            "From the day {he} turned {a} until today, when {he} turns {b}, {name} took a family "
            "photo every {k} months, one on the first and one on the last of these days too. How "
            "many photos has {he} taken?",
        ),
        draw={"a": span(7, 13), "b": span(15, 30), "k": pick(2, 3, 4, 6)},
        steps=(
            "That is {y = b-a} years.",
            "In months it is {m = y*12}.",
            "After the first photo {n = m/k} more were taken.",
            "With the first one there are {all = n+1} photos.",
        ),
    ),
    Story(
        asks=(
            "In a family of {n:word} children, the allowance depends on age: each child gets "
            "${c:money} a week for every year of age. The children are {a}, {b} and {d} years "
            "old. How many dollars do the parents need for {w} weeks?",
            "Three children, aged {a}, {b} and {d}, get ${c:money} for each year of their age "
            "every week. How much do their parents pay all {n:word} of them in {w} weeks, in "
            "dollars?",
        ),
        draw={
            "n": pick(3),
            "a": span(5, 8),
            "b": span(9, 12),
            "d": span(13, 17),
            "c": pick(0.2, 0.5, 0.25, 1, 0.4),
            "w": span(2, 8),
        },
        steps=(
            "The ages add up to {s = a+b+d} years.",
            "In a week that costs ${k = s*c}.",
            "In {w} weeks it costs ${all = k*w}.",
        ),
        decimals=True,
    ),
    Story(
        asks=(
            "{name}'s dog eats {d} grams of food a day, and {his} cat eats {m} grams less. The "
            "dog is {y} years old. A bag of food for both weighs {kg} kilograms. How many days "
            "does it last?",
            "{name} has a cat and a dog of {y} years. The dog eats {d} grams [a|per] day, the cat "
            "{m} grams less, both from one bag of {kg} kilograms. For how many days is the bag "
            "enough?",
        ),
        draw={"y": span(3, 12), "d": span(200, 500, 25), "m": span(50, 150, 25), "t": span(8, 40)},
        given={"kg": "(2*d-m)*t/1000"},
        steps=(
            "The cat eats {c = d-m} grams a day.",
            "Together they eat {both = d+c} grams a day.",
            "The bag holds {g = kg*1000} grams.",
            "It lasts {t = g/both} days.",
        ),
        decimals=True,
    ),
    Story(
        asks=(
            "Half of {name}'s age plus {k} is the age of {his} cousin. The cousin will be {c} in "
            "{t} years. How old is {name}?",
            "In {t} years {name}'s cousin will be {c}. Today the cousin is {k} years older than "
            "half of {name}'s age. [What is {name}'s age|How old is {name} today]?",
        ),
        draw={"h": span(5, 20), "k": span(2, 9), "t": span(2, 12)},
        given={"c": "h+k+t"},
        steps=(
            "The cousin is {now = c-t} years old today.",
            "Half of {name}'s age is {h = now-k} years.",
            "So {name} is {a = h*2} years old.",
        ),
    ),
    Story(
        asks=(
            "{name} is learning to ride. On the first day of summer {he} is {cm} centimeters "
            "tall, and the back of the horse is {x} centimeters higher than half of {his} height. "
            "{name} grows {g} centimeters by fall. By how many centimeters is {he} then taller "
            "than the back of the horse is high?",
            "The back of a horse is {x} centimeters higher than half of {name}'s height of {cm} "
            "centimeters. Until fall {name} grows {g} centimeters and the horse does not grow. "
            "How many centimeters is the top of {name}'s head above the horse's back then, when "
            "{he} stands next to it?",
        ),
        draw={"cm": span(120, 150, 2), "x": span(30, 55), "g": span(2, 6)},
        steps=(
            "Half of {name}'s height is {h = cm/2} centimeters.",
            "The back of the horse is {horse = h+x} centimeters high.",
            "In fall {name} is {new = cm+g} centimeters tall.",
            "The difference is {more = new-horse} centimeters.",
        ),
    ),
)
