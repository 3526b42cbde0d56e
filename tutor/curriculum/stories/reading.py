"""Reading, pages and libraries."""

from tutor.curriculum.story import Story, pick, span

STORIES = (
    Story(
        asks=(
            "{name} reads {a} pages before lunch and {x:times} as many after dinner, [each|every] day. "
            "How many days does {he} need for a book of {n} pages?",
            "A book has {n} pages. [Each|Every] day {name} reads {a} pages [in the morning|on the bus] "
            "and {x:times} as many in the evening. In how many days is the book [finished|read]?",
            "[How many days|For how many days] must {name} read in a book of {n} pages if {he} reads {a} "
            "pages [after breakfast|at noon] and {x:times} as many before going to sleep?",
        ),
        draw={"a": span(4, 12), "x": span(2, 4), "t": span(3, 14)},
        given={"n": "a*t+a*x*t"},
        steps=(
            "In the evening {name} reads {b = a*x} pages.",
            "In a day {he} reads {day = a+b} pages.",
            "The book takes {t = n/day} days.",
        ),
    ),
    Story(
        asks=(
            "{name} [wants|would like|plans] to read a novel of {n} pages in a week. From Monday to "
            "Saturday {he} reads {a} pages [a|per|each] day. By how many pages is {his} reading on Sunday"
            " [longer|more] than on [each of the other days|the days before]?",
            "A novel has {n} pages. On each of the first six days of a week {name} reads {a} pages, and "
            "on the seventh day {he} reads the rest. How many pages more than on the [other days|days "
            "before] does {he} read on the seventh day?",
            "On six days {name} reads {a} pages [a|per|each] day in a book of {n} pages, and {he} "
            "[finishes|completes] it on the seventh day. By how many pages is the last day's reading "
            "[longer|more] than that of [each other day|a normal day]?",
        ),
        draw={"a": span(15, 40), "more": span(5, 40)},
        given={"n": "7*a+more"},
        steps=(
            "In six days {name} reads {six = 6*a} pages.",
            "On the seventh day {he} reads {last = n-six} pages.",
            "That is {more = last-a} pages more.",
        ),
    ),
    Story(
        asks=(
            "A library has {s} shelves with {b} books on each. [{p}%|{p} percent] of the books are lent "
            "out, and {k} of them are being repaired. How many books are [on the shelves|on the library's"
            " shelves] now?",
            "There are {s} shelves of {b} books in a [school library|village library]. Readers have taken"
            " home [{p}%|{p} percent] of all the books, and {k} more are [at the bookbinder|under "
            "repair]. How many books are still there?",
        ),
        draw={
            "s": span(10, 40),
            "b": pick(20, 25, 30, 40, 50),
            "p": pick(10, 15, 20, 25, 30),
            "k": span(8, 45),
        },
        steps=(
            "The library has {all = s*b} books.",
            "{lent = all*p/100} books are lent out.",
            "{left = all-lent-k} books are on the shelves.",
        ),
    ),
    Story(
        asks=(
            "{name} returned a book {d} days late and another one {e} days late. The library charges {c} "
            "cents [a|per|each] day for each book. {He} pays with a five-dollar bill. How many cents "
            "[change does {he} get|does {he} get back]?",
            "The fine for a late library book is {c} cents [a|per] day. {name} brings back two books, one"
            " {d} days and the other {e} days late, and [puts down|pays with] five dollars. How many "
            "cents are given back to {him}?",
        ),
        draw={"d": span(2, 12), "e": span(3, 15), "c": pick(5, 10, 12, 15, 20)},
        steps=(
            "The books are {days = d+e} days late in all.",
            "The fine is {fine = days*c} cents.",
            "Five dollars are {five = 5*100} cents.",
            "{name} gets back {back = five-fine} cents.",
        ),
    ),
    Story(
        asks=(
            "{name} has read {x}/{y} of a book of {n} pages. If {he} reads {r} pages [a|per|each] day "
            "from now on, in how many days does {he} finish it?",
            "[After a week|By Friday], {name} is through {x}/{y} of a book that has {n} pages. How many "
            "more days does {he} need at {r} pages [a|per|each] day?",
            "{x}/{y} of the {n} pages of a book are [already read|no longer new] when {name} picks it up "
            "again. Now {he} reads {r} pages [a|each] day. How many days until the last page?",
        ),
        draw={"x": pick(3, 5), "y": pick(4, 7, 8), "n": span(120, 480, 8), "r": span(8, 25)},
        given={"guard": "n*(y-x)/y/r-1"},
        steps=(
            "{name} has read {done = n*x/y} pages.",
            "{left = n-done} pages are left.",
            "{He} needs {days = left/r} more days.",
        ),
    ),
    Story(
        asks=(
            "On Monday {name} read {a} pages. On Tuesday {he} read {m} pages more than on Monday, and on "
            "Wednesday as many as on [both|these two] days together. [How many pages of a book of {n} "
            "pages are left|If the book has {n} pages, how many are left|How many of the {n} pages of "
            "{his} book are unread]?",
            "A book has {n} pages. {name} reads {a} pages on the first day, {m} pages more on the second,"
            " and on the third day as many pages as on the first two days together. How many pages does "
            "{he} [still have to read|have left]?",
            "{name} has a book of {n} pages. {He} starts with {a} pages on [Friday|the first day], reads "
            "{m} more than that the day after, and then as many as on those two days together. How many "
            "pages are [left to read|unread]?",
        ),
        draw={"a": span(10, 40), "m": span(3, 20), "n": span(180, 350, 5)},
        steps=(
            "On the second day {name} reads {b = a+m} pages.",
            "On the third day {he} reads {c = a+b} pages.",
            "In three days that is {done = a+b+c} pages.",
            "{left = n-done} pages are left.",
        ),
    ),
    Story(
        asks=(
            "A page of a book has {l} lines with {w} words in each line. {name} reads {v} words "
            "[a|per|each] minute. How many minutes [does {he} need|does it take {him}] for {p} pages?",
            "How many minutes does it take {name} to read {p} pages at {v} words [a|per] minute, if there"
            " are {l} lines on a page and {w} words in a line?",
            "{name} can read {v} words in a minute. [A chapter|The first chapter] has {p} pages of {l} "
            "lines, and each line has {w} words. In how many minutes does {he} read it?",
        ),
        draw={
            "l": pick(25, 30, 32, 35, 40),
            "w": pick(8, 9, 10, 12),
            "v": pick(150, 160, 180, 200, 240),
            "p": span(4, 20),
        },
        given={"guard": "l*w*p/v-1"},
        steps=(
            "A page has {page = l*w} words.",
            "{p} pages have {all = page*p} words.",
            "Reading takes {t = all/v} minutes.",
        ),
    ),
    Story(
        asks=(
            "{name} and {name2} read the same book of {n} pages. {name} reads {a} pages [a|per|each] day "
            "and {name2} reads {b} pages a day. How many days [earlier|sooner] does {name} finish?",
            "A book of {n} pages is read by {name} at {a} pages [a|per|each] day and by {name2} at {b} "
            "pages a day. Both [start|begin] on the same day. How many days [longer does {name2} "
            "need|after {name} is {name2} done]?",
        ),
        draw={"a": span(12, 40, 4), "b": span(10, 30, 2), "n": span(120, 480, 20)},
        given={"gap": "n/b-n/a-1"},
        steps=(
            "{name} needs {x = n/a} days.",
            "{name2} needs {y = n/b} days.",
            "{name} is done {gap = y-x} days earlier.",
        ),
    ),
    Story(
        asks=(
            "The last three books {name} read had {a}, {b} and {c} pages. The next book has {m} pages "
            "more than the average of the three. How many pages does it have?",
            "{name} has read books of {a}, {b} and {c} pages. [The new book|The book {he} reads now] is "
            "{m} pages longer than these books are on average. How long is it, in pages?",
            "Three books have {a}, {b} and {c} pages. A fourth one has {m} pages more than their "
            "[average|mean]. How many pages [are in the fourth|does the fourth one have]?",
            "{name} [finished|has finished] three books of {a}, {b} and {c} pages. The fourth book is {m}"
            " pages longer than the average of these. [How many pages long is the fourth book|How many "
            "pages is that]?",
        ),
        draw={"a": span(120, 300), "b": span(90, 280), "c": span(150, 350), "m": span(10, 60)},
        steps=(
            "The three books have {sum = a+b+c} pages.",
            "Their average is {avg = sum/3} pages.",
            "The other book has {n = avg+m} pages.",
        ),
    ),
    Story(
        asks=(
            "A librarian puts {n} new books on shelves. {a} are picture books, and the rest are [split "
            "evenly|divided equally] between novels and science books. Each shelf takes {k} novels. How "
            "many shelves do the novels fill?",
            "[Of|Out of] {n} new library books, {a} are comics. The rest are half novels and half "
            "[history|science] books. How many shelves do the novels need if [a shelf holds {k} of "
            "them|there is room for {k} on a shelf]?",
        ),
        draw={"s": span(3, 12), "k": span(10, 25), "a": span(15, 90)},
        given={"n": "2*s*k+a"},
        steps=(
            "Apart from the first kind there are {rest = n-a} books.",
            "{nov = rest/2} of them are novels.",
            "They fill {s = nov/k} shelves.",
        ),
    ),
    Story(
        asks=(
            "{name} is writing a story. {He} writes {a} words on each weekday and {b} words on "
            "[each|every] day of the weekend. After {w} weeks {he} cuts [{p}%|{p} percent] of the words. "
            "How many words [does the story have then|are left]?",
            "A writer produces {a} words [a|per|each] day from Monday to Friday and {b} words a day on "
            "Saturday and Sunday. {w} weeks later {name}, the editor, [cuts|deletes] [{p}%|{p} percent] "
            "of the text. How many words [remain|are left]?",
        ),
        draw={"a": span(100, 400, 20), "b": span(50, 300, 50), "w": span(2, 4), "p": pick(5, 10, 20, 25)},
        steps=(
            "The weekdays bring {x = 5*a} words.",
            "The weekend brings {y = 2*b} words.",
            "In {w} weeks that is {all = w*x+w*y} words.",
            "The cut takes away {cut = all*p/100} words.",
            "The story has {left = all-cut} words.",
        ),
    ),
    Story(
        asks=(
            "At a used book sale, paperbacks cost ${a} and hardcovers cost ${b}. {name} has ${m} and buys"
            " {h} hardcovers first. How many paperbacks [can|does] {he} buy with the [rest|remaining "
            "money], if {he} spends all of it?",
            "{name} takes ${m} to a book sale where a hardcover is ${b} and a paperback is ${a}. {He} "
            "buys {h} hardcovers and [spends|uses] everything else on paperbacks. How many books does "
            "{he} carry home apart from the hardcovers?",
            "[In a bookshop|At a flea market], {name} spends ${m}, all that {he} has. {He} takes {h} "
            "hardcovers at ${b} each and as many paperbacks at ${a} each as the rest allows, with nothing"
            " left. How many paperbacks [are there|does {he} take]?",
        ),
        draw={"a": span(2, 6), "b": span(6, 14), "h": span(2, 5), "k": span(2, 12)},
        given={"m": "a*k+b*h"},
        steps=(
            "The hardcovers cost ${hard = h*b}.",
            "There is ${left = m-hard} left.",
            "It buys {k = left/a} paperbacks.",
        ),
    ),
    Story(
        asks=(
            "{name} bookmarks a page. {He} has read [{p}%|{p} percent] of the {n} pages. Yesterday the "
            "bookmark was {k} pages further back. How many pages had {he} read by yesterday?",
            "A bookmark shows that {name} has read [{p}%|{p} percent] of a book with {n} pages, {k} of "
            "them today. How many pages had {he} read [before today|until yesterday]?",
            "With the {k} pages of today, {name} has [reached|come to] [{p}%|{p} percent] of a book of "
            "{n} pages. How many pages [were already read|had {he} read] when the day began?",
        ),
        draw={"p": pick(20, 25, 30, 40, 60, 75), "n": span(100, 400, 20), "k": span(8, 40)},
        steps=(
            "So far {name} has read {now = n*p/100} pages.",
            "Before today it was {before = now-k} pages.",
        ),
    ),
    Story(
        asks=(
            "{name} can borrow {m} books at a time and returns them every {w} weeks. {He} always takes "
            "the full number. How many books does {he} borrow in a year of 52 weeks, if {he} "
            "[skips|misses] {k} of the visits?",
            "Every {w} weeks {name} [goes|walks] to the library and borrows {m} books. In a year of 52 "
            "weeks {he} misses {k} of these visits. How many books does {he} borrow in that year?",
            "A library card allows {m} books a visit, and {name} always takes that many. {He} would go "
            "every {w} weeks of the 52 weeks of a year but is [ill or away|unable to come] {k} times. How"
            " many books does {he} take home in the year?",
            "How many books does {name} borrow in a year of 52 weeks if {he} [takes|borrows] {m} books at"
            " a time, usually comes every {w} weeks, and [misses|skips] {k} of these visits?",
        ),
        draw={"w": pick(2, 4), "m": span(3, 9), "k": span(2, 6)},
        steps=(
            "In a year there could be {v = 52/w} visits.",
            "{name} makes {u = v-k} visits.",
            "{He} borrows {all = u*m} books.",
        ),
    ),
    Story(
        asks=(
            "{name} fills half of a notebook with {k} stories of {p} pages. How many stories of {q} pages"
            " fit into [the rest|the other half]?",
            "A notebook is half full after {name} has written {k} stories, each {p} pages long. {He} goes"
            " on with stories of {q} pages each. How many of these can {he} [still write|fit] in the "
            "notebook?",
            "{k} stories of {p} pages take up half of {name}'s notebook. The second half is for stories "
            "of {q} pages. How many of those [will fill it|does it hold]?",
            "In {name}'s notebook, {k} stories of {p} pages each fill [the first half|exactly one half]. "
            "How many stories with {q} pages each will fill [the second half|the rest]?",
        ),
        draw={"k": span(4, 15), "p": span(2, 8), "q": span(3, 10)},
        given={"guard": "k*p/q-1"},
        steps=(
            "Half of the notebook has {half = k*p} pages.",
            "It holds {more = half/q} stories of {q} pages.",
        ),
    ),
)
