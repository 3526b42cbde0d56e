"""Tickets, visitors and events."""

from tutor.curriculum.story import Story, pick, span

STORIES: tuple[Story, ...] = (
    Story(
        asks=(
            "Tickets for a [school play|puppet show|circus] cost ${a} for adults and ${b} for "
            "children. At one show there are {n} adults and {m} children. How much money [is taken "
            "in|do the tickets bring]?",
            "[Together,|Today] {n} adults and {m} children watch a [puppet show|school play|magic "
            "show]. An adult pays ${a} and a child ${b}. What [do they pay|is paid] altogether?",
        ),
        draw={"a": span(6, 15), "b": span(2, 5), "n": span(12, 80), "m": span(12, 120)},
        steps=(
            "The adults pay ${x = n*a}.",
            "The children pay ${y = m*b}.",
            "Altogether that is ${all = x+y}.",
        ),
    ),
    Story(
        asks=(
            "A [theater|cinema|concert hall] has {r} rows with {s} seats each. For tonight {n} tickets "
            "are sold, and {c} people who bought one [do not come|stay at home]. How many seats stay "
            "empty?",
            "In a hall with {r} rows of {s} seats, {n} seats were sold, but {c} of the buyers [fell "
            "ill|missed the bus|did not come]. How many seats [were|remained] empty?",
        ),
        draw={"r": span(10, 20), "s": span(10, 24), "n": span(60, 220), "c": span(2, 15)},
        steps=(
            "The hall has {all = r*s} seats.",
            "There come {guests = n-c} people.",
            "Empty are {empty = all-guests} seats.",
        ),
    ),
    Story(
        asks=(
            "{name} sold {n} tickets to a [concert|dance|game|play|show] for ${all}. Some cost ${a} "
            "and the others ${b}. Of these, {m} were of the ${a} kind. What did each of the others "
            "cost?",
            "For {n} tickets {name} took in ${all}. Of the tickets, {m} cost ${a} each, and the rest "
            "all [had the same price|cost the same]. [What was the price of|How much did {he} take "
            "for|How many dollars were paid for] one of the rest?",
        ),
        draw={"n": span(20, 60), "a": span(4, 9), "b": span(10, 20), "m": span(8, 18)},
        steps=(
            "The first kind brought ${x = m*a}.",
            "The rest brought ${y = all-x}.",
            "There were {k = n-m} of the rest.",
            "Each of them cost ${b = y/k}.",
        ),
        given={"all": "m*a+(n-m)*b"},
    ),
    Story(
        asks=(
            "A family of {ad:word} adults and {ch:word} children goes to the [zoo|aquarium|museum]. An "
            "adult's ticket is ${a} and a child's is half of that. A family ticket [costs|is] ${f}. "
            "How much does the family save with it?",
            "A family ticket for the [aquarium|zoo|castle] [costs|is] ${f}. Single tickets are ${a} "
            "for adults and half as much for children. How much cheaper is the family ticket for {ad} "
            "adults and {ch} children?",
        ),
        draw={"ad": pick(2, 3), "ch": span(2, 5), "a": span(10, 24, 2), "f": span(22, 60, 2)},
        steps=(
            "A child's ticket is ${b = a/2}.",
            "The adults would pay ${x = ad*a}.",
            "The children would pay ${y = ch*b}.",
            "The family ticket saves ${d = x+y-f}.",
        ),
    ),
    Story(
        asks=(
            "A puppet theater [plays|gives] {k:word} shows a day, {d} days [a|per] week. It has {s} "
            "seats, and on average {q:share} of them [are taken|are sold]. At ${p} a ticket, how much "
            "does a week bring?",
            "On average {q:share} of the {s} seats in {name}'s small theater [are|get] sold. A ticket "
            "is ${p}, and there are {k} shows on each of {d} days [a|per] week. What does {he} take in "
            "[a week|every week]?",
        ),
        draw={"k": pick(2, 3), "d": span(2, 6), "s": span(20, 120, 10), "p": span(4, 12), "q": pick(2, 4, 5)},
        steps=(
            "A show has {guests = s/q} guests.",
            "In a week there are {shows = k*d} shows.",
            "In a week {all = guests*shows} guests come.",
            "They pay ${sum = all*p}.",
        ),
    ),
    Story(
        asks=(
            "A [ferry|bus|cable car] holds {s} people, and {n} people are waiting. After {t:word} full "
            "trips, how many people are still waiting if {m} more have come in the meantime?",
            "At first {n} people wait for a [ferry|cable car] with room for {s}. It leaves full "
            "{t:word} times, and meanwhile {m} more people join the line. How many wait [now|then]?",
            "A [lift|boat|shuttle bus] takes {s} people at a time. There is a line of {n} people, and "
            "{m} more [join|get in line] while it makes {t} full trips. How many people are in the "
            "line [after these trips|after that]?",
        ),
        draw={"s": span(12, 60, 2), "n": span(120, 300), "t": span(2, 5), "m": span(5, 60)},
        steps=(
            "The full trips take {gone = s*t} people.",
            "From the first group {rest = n-gone} remain.",
            "With the new ones {wait = rest+m} are waiting.",
        ),
    ),
    Story(
        asks=(
            "{name} is planning a party for {n} [guests|people]. Each table seats {t}, and renting a "
            "table costs ${a}. The hall costs ${h}. How much is that for [each|every] guest if [all "
            "share the cost|the cost is shared] equally?",
            "For a party with {n} people, {name} rents a hall for ${h} and tables at ${a} "
            "[each|apiece]. A table seats {t}. All seats are taken, and [each guest pays the same|the "
            "cost is shared equally]. What does one guest pay?",
        ),
        draw={"k": span(4, 12), "t": pick(4, 5, 6, 8, 10), "a": span(6, 20), "each": span(8, 25)},
        steps=(
            "{name} needs {k = n/t} tables.",
            "The tables cost ${tables = k*a}.",
            "With the hall that is ${all = h+tables}.",
            "Each guest pays ${each = all/n}.",
        ),
        given={"n": "k*t", "h": "each*n-k*a"},
    ),
    Story(
        asks=(
            "A fair charges ${e} to [get in|enter], and each ride [costs|is] ${r}. {name} has ${cash}. "
            "{He} wants to keep ${k} for [a snack|the bus home]. How many rides can {he} take?",
            "{name} takes ${cash} to a fair. Getting in [costs|is] ${e}, {he} needs ${k} for the "
            "[bus|train] home, and every ride is ${r}. For how many rides does the money last?",
        ),
        draw={"e": span(4, 12), "r": span(2, 5), "n": span(3, 12), "k": span(2, 8)},
        steps=(
            "For the rides {he} has ${rest = cash-e-k}.",
            "That is enough for {n = rest/r} rides.",
        ),
        given={"cash": "e+k+n*r"},
    ),
    Story(
        asks=(
            "On [Saturday|Friday] {a} people visit a fair, {pc}% of them with a day pass for ${p}. The "
            "others pay ${q} each. What does the fair take in that day?",
            "A fair has {a} visitors. Of these, {pc} percent buy a day pass for ${p}, and the rest pay "
            "${q} [each|a person]. How much money [comes in|is that in all|does the fair take in]?",
        ),
        draw={
            "a": span(100, 600, 20),
            "pc": pick(10, 20, 25, 30, 40, 60),
            "p": span(15, 30),
            "q": span(4, 12),
        },
        steps=(
            "Day passes are bought by {x = a*pc/100} people.",
            "The others are {y = a-x} people.",
            "The passes bring ${px = x*p}.",
            "The others pay ${qy = y*q}.",
            "In all that is ${all = px+qy}.",
        ),
    ),
    Story(
        asks=(
            "{name} and {name2} sell raffle tickets. {name} sells {a}, and {name2} sells {k:times} as "
            "many minus {d}. If they sold {all} tickets in the [class|club] as a whole, how many did "
            "the others sell?",
            "The [class|choir|team] sold {all} raffle tickets, and {name} sold {a} of them. {name2} "
            "sold {d} fewer than {k:times} as many. How many tickets did the others sell?",
            "{name} sold {a} raffle tickets, {name2} sold {d} fewer than {k:times} that number, and "
            "the rest of their [club|class|team] sold what was left of the {all} tickets. How many "
            "tickets was [that|this rest]?",
        ),
        draw={"a": span(8, 25), "k": span(2, 4), "d": span(2, 9), "all": span(120, 300)},
        steps=(
            "{name2} sold {b = a*k-d} tickets.",
            "Together the two sold {two = a+b}.",
            "The others sold {rest = all-two}.",
        ),
    ),
    Story(
        asks=(
            "A ticket to the [opera|ballet|match] costs ${p} in advance and ${q} at the door. {n} "
            "people pay in advance, and the door takes in ${y}. How many people come?",
            "In advance tickets are ${p}, at the door they are ${q}. {name}'s [club|band] sells {n} in "
            "advance. At the door ${y} are paid. How many [tickets are sold|people buy a ticket] [in "
            "all|altogether|in total]?",
        ),
        draw={"p": span(8, 15), "q": span(16, 25), "n": span(20, 90), "m": span(5, 40)},
        steps=(
            "At the door {m = y/q} tickets are sold.",
            "In all {all = n+m} people come.",
        ),
        given={"y": "q*m"},
    ),
    Story(
        asks=(
            "Half of the {n} seats in a [train|long train] are taken when it leaves. At the first stop "
            "{a} people get off, and nobody gets on. How many seats are free [now|then]?",
            "A [train|ferry] with {n} seats [starts|begins] with half of them taken. Then {a} "
            "passengers leave and no one comes in. How many seats are [free|empty]?",
        ),
        draw={"n": span(80, 240, 8), "a": span(5, 30)},
        steps=(
            "At first {x = n/2} seats are taken.",
            "Then {y = x-a} people remain.",
            "That leaves {free = n-y} seats free.",
        ),
    ),
    Story(
        asks=(
            "A band plays {n} concerts. The first has {a} visitors, and each later one has {d} more "
            "than the one before it. At ${p} a ticket, how much do [visitors|people] pay for the last "
            "concert[ in all|]?",
            "There are {a} people at the first of {n} concerts of a [band|choir|jazz trio]. Every "
            "concert has {d} more visitors than the one before. Tickets are ${p}. What [does|do the "
            "tickets for] the last concert bring?",
        ),
        draw={"n": span(3, 8), "a": span(40, 150, 5), "d": span(5, 30, 5), "p": span(5, 20)},
        steps=(
            "From the first to the last concert the number rises {k = n-1} times.",
            "It rises by {more = k*d} people.",
            "The last concert has {b = a+more} visitors.",
            "They pay ${sum = b*p}.",
        ),
    ),
    Story(
        asks=(
            "{name} goes to a [game|film] with {n} friends. A ticket is ${p}, but {he} has two free "
            "tickets and a coupon for ${c} off the total. [How much|What] do they pay [together|in "
            "all]?",
            "{name} and {n} friends go to a film at ${p} [a ticket|each]. Two of them get in free, and "
            "a coupon takes ${c} off [the total|the rest]. How much do they pay together?",
        ),
        draw={"n": span(3, 9), "p": span(7, 14), "c": span(3, 10)},
        steps=(
            "There are {all = n+1} people.",
            "Without the two free tickets {pay = all-2} people must pay.",
            "Their tickets cost ${cost = pay*p}.",
            "With the coupon it is ${end = cost-c}.",
        ),
    ),
    Story(
        asks=(
            "A charity run has an entry fee of ${f} for each of its {n} runners. {name2} gives ${g} "
            "for each [kilometer|mile] that {name} runs, and {name} runs {k}. How much more do the "
            "fees bring than {name2}'s gift?",
            "All {n} runners pay ${f} each to take part in a run. For each mile that {name} runs, "
            "{his} [boss|aunt|neighbor] gives ${g}, and {name} runs {k} miles. By how much are all "
            "fees together [larger|more] than this gift?",
            "The {n} runners of a race pay ${f} each, and {name2} adds ${g} for every [lap|mile] of "
            "{name}, who does {k}. How many dollars more come from the runners than from {name2}?",
        ),
        draw={"f": span(5, 20), "n": span(20, 90), "g": span(2, 12), "k": span(4, 20)},
        steps=(
            "The fees bring ${x = n*f}.",
            "The gift is ${y = k*g}.",
            "The fees bring ${d = x-y} more.",
        ),
    ),
    Story(
        asks=(
            "At a [book fair|flea market|craft show], {n} visitors came in the morning. By noon {a} "
            "had left and {b} new ones had come. In the afternoon the number doubled. How many "
            "visitors were there then?",
            "In the morning a [flea market|garden show] had {n} visitors. Of these, {a} left before "
            "noon while {b} others came, and by four o'clock there were twice as many as at noon. How "
            "many was that?",
            "A [fair|street market] opened with {n} visitors. {a} people went home before noon, {b} "
            "arrived, and [after lunch|in the afternoon] the number of visitors was twice what it was "
            "at noon. How large was it?",
        ),
        draw={"n": span(40, 150), "a": span(8, 35), "b": span(10, 90)},
        steps=(
            "At noon there were {x = n-a+b} visitors.",
            "Later there were {y = 2*x}.",
        ),
    ),
    Story(
        asks=(
            "A zoo takes ${p} for an adult, and a child pays ${d} less. A class of {c} children comes "
            "with {a} adults, and one adult gets in free. How many dollars do they pay?",
            "{c} children and {a} adults go to a zoo, where an adult's ticket is ${p} and a child's "
            "ticket ${d} less. One of the adults need not pay. What do all of them pay together, in "
            "dollars?",
        ),
        draw={"p": span(10, 20), "d": span(3, 7), "c": span(12, 28), "a": span(2, 5)},
        steps=(
            "A child pays ${b = p-d}.",
            "The children pay ${x = c*b}.",
            "{k = a-1} adults must pay.",
            "They pay ${y = k*p}.",
            "Together it is ${z = x+y}.",
        ),
    ),
    Story(
        asks=(
            "A cinema sold {n} tickets in three days. On Friday it was {a}, and on Saturday {d} more "
            "than on Friday. How many dollars did Sunday bring at ${p} a ticket?",
            "Of {n} cinema tickets for three days, {a} were sold on Friday, {d} more than that on "
            "Saturday, and the rest on Sunday. What did the Sunday tickets cost in all, at ${p} each?",
        ),
        draw={"n": span(250, 500, 10), "a": span(50, 100), "d": span(5, 40), "p": span(6, 12)},
        steps=(
            "On Saturday {b = a+d} tickets were sold.",
            "On two days it was {c = a+b}.",
            "On Sunday {s = n-c} were sold.",
            "They brought ${m = s*p}.",
        ),
    ),
)
