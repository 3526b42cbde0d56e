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
)
