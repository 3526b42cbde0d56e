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
    Story(
        asks=(
            "{name} has {n} comics in {a} equal piles. {He} lends {k} piles to {name2}, who brings back "
            "all but {l} comics. How many comics does {name} have then?",
            "{n} comics lie in {a} equal piles. {name2} borrows {k} of the piles from {name} but later "
            "returns all except {l} of the comics. How many comics has {name} now?",
        ),
        draw={"a": span(4, 12), "u": span(6, 25), "k": span(2, 3), "l": span(2, 9)},
        given={"n": "a*u"},
        steps=(
            "A pile has {u = n/a} comics.",
            "{name2} borrows {x = k*u} comics.",
            "Of these {b = x-l} come back.",
            "{name} has {r = n-x+b} comics then.",
        ),
    ),
    Story(
        asks=(
            "A chapter book has {c} chapters. The first has {a} pages, and each of the others has {d} "
            "pages more than the first. {name} has read {r} pages. How many pages are left?",
            "In a book with {c} chapters the first chapter is {a} pages long and all the others are {d} "
            "pages longer than the first. After {r} pages {name} stops. How many pages has {he} not "
            "read?",
        ),
        draw={"c": span(5, 15), "a": span(8, 25), "d": span(2, 8), "r": span(20, 90)},
        steps=(
            "There are {k = c-1} other chapters.",
            "Each of them has {b = a+d} pages.",
            "They have {x = k*b} pages in all.",
            "The book has {n = a+x} pages.",
            "There are {l = n-r} pages left.",
        ),
    ),
    Story(
        asks=(
            "{name} pays ${f} a year for the library and borrows {n} books a month. Each book would cost "
            "${p} in a shop. How much does {he} save in a year by borrowing?",
            "How many dollars does {name} save in a year with {his} library card for ${f}? Every month "
            "{he} borrows {n} books that would be ${p} each in a shop.",
        ),
        draw={"f": span(12, 40), "n": span(2, 6), "p": span(8, 20)},
        steps=(
            "In a year {name} borrows {b = 12*n} books.",
            "In a shop they would cost ${c = b*p}.",
            "After the fee {he} saves ${s = c-f}.",
        ),
    ),
    Story(
        asks=(
            "{name} types {w} words a minute and has to copy {p} pages of {k} words. After {m} minutes "
            "{he} takes a break. How many words must {he} still type?",
            "There are {p} pages with {k} words each to be copied. {name}, who types {w} words a minute, "
            "has worked for {m} minutes. How many words are still missing?",
        ),
        draw={"w": span(30, 70), "p": span(6, 20), "k": span(250, 400, 10), "m": span(10, 40)},
        steps=(
            "The pages have {n = p*k} words.",
            "So far {name} has typed {d = w*m} words.",
            "There are {r = n-d} words missing.",
        ),
    ),
    Story(
        asks=(
            "A bookshop sold {a} books on Friday, twice as many on Saturday, and on Sunday {d} fewer "
            "than on Friday and Saturday together. How many books did it sell per day on average?",
            "On Friday {a} books are sold in {name}'s shop, on Saturday twice as many, and on Sunday {d} "
            "fewer than on both days together. What is the average number of books for these three days?",
        ),
        draw={"a": span(20, 90), "d": span(4, 30)},
        steps=(
            "On Saturday {b = 2*a} books are sold.",
            "On both days it is {c = a+b} books.",
            "On Sunday {e = c-d} books are sold.",
            "In the three days it is {s = c+e} books.",
            "The average is {m = s/3} books a day.",
        ),
    ),
    Story(
        asks=(
            "{name} reads {a} minutes every evening from Monday to Friday and {b} hours on each day of "
            "the weekend. A page takes {him} {m} minutes. How many pages does {he} read in a week?",
            "In the five evenings from Monday to Friday {name} reads for {a} minutes each, and on "
            "Saturday and Sunday for {b} hours each. How many pages is that in the week, if one page "
            "takes {m} minutes?",
        ),
        draw={"a": span(10, 75), "b": span(2, 4), "m": pick(2, 3, 4, 5)},
        steps=(
            "On weekdays {name} reads {x = 5*a} minutes.",
            "On the weekend it is {h = 2*b} hours.",
            "These are {y = h*60} minutes.",
            "In the week {he} reads {z = x+y} minutes.",
            "That is {p = z/m} pages.",
        ),
    ),
    Story(
        asks=(
            "On a shelf {l} centimeters long stand {a} books, each {x} millimeters thick, and {b} books, "
            "each {y} millimeters thick. How many more books of {z} millimeters fit, if they fill the "
            "shelf exactly?",
            "{name}'s shelf is {l} centimeters long. {He} puts up {a} books that are {x} millimeters "
            "thick, {b} that are {y} millimeters thick, and fills the rest exactly with books of {z} "
            "millimeters. How many books of the last kind are there?",
        ),
        draw={
            "l": span(60, 150, 5),
            "a": span(4, 15),
            "x": span(15, 40, 5),
            "b": span(4, 12),
            "y": span(20, 50, 5),
            "z": pick(10, 15, 20, 25, 30),
        },
        given={"two": "(l*10-a*x-b*y)/z-1"},
        steps=(
            "The shelf is {m = l*10} millimeters long.",
            "The first books take {u = a*x} millimeters.",
            "The next books take {v = b*y} millimeters.",
            "There are {r = m-u-v} millimeters left.",
            "So {n = r/z} more books fit.",
        ),
    ),
    Story(
        asks=(
            '"I am on page {p}, and I read {a} pages a day," says {name}. {name2} is on page {q} of the '
            "same book and reads {b} pages a day. After how many days are they on the same page?",
            "{name} has come to page {p} of a book and reads {a} pages each day. {name2} has only come "
            "to page {q} but reads {b} pages each day. In how many days does {name2} catch up with "
            "{name}?",
        ),
        draw={"q": span(10, 60), "a": span(8, 20), "g": span(3, 15), "t": span(3, 14)},
        given={"b": "a+g", "p": "q+g*t"},
        steps=(
            "Now {name} is {d = p-q} pages ahead.",
            "Each day {name2} comes {g = b-a} pages closer.",
            "They are on the same page after {t = d/g} days.",
        ),
    ),
    Story(
        asks=(
            "Printing a school paper costs ${s} once and {c} cents a copy. {n} copies are printed, and "
            "all but {k} of them are sold at ${p} each. How much profit does the class make?",
            "A class has {n} copies of its paper printed for {c} cents each and ${s} for the setting. "
            "All copies except {k} are sold for ${p} each. What is the profit in dollars?",
        ),
        draw={
            "s": span(20, 80, 5),
            "c": pick(20, 25, 30, 40, 50, 60, 75),
            "n": span(60, 300, 10),
            "k": span(4, 20),
            "p": pick(2, 3),
        },
        steps=(
            "The copies cost ${x = n*c/100}.",
            "In all the class pays ${y = s+x}.",
            "Sold are {m = n-k} copies.",
            "They bring ${z = m*p}.",
            "The profit is ${g = z-y}.",
        ),
        decimals=True,
    ),
    Story(
        asks=(
            "{name} wants to read {n} books this year. In the first {m} months {he} read {a} books a "
            "month. How many books a month must {he} read in the other months of the year?",
            "For this year {name} has set {him}self {n} books as a goal. {m} months with {a} books each "
            "are over. How many books must {he} read in each month that is left?",
        ),
        draw={"m": span(2, 9), "a": span(2, 5), "b": span(2, 8)},
        given={"n": "m*a+12*b-m*b"},
        steps=(
            "So far {name} has read {x = m*a} books.",
            "There are {y = n-x} books left.",
            "The year has {k = 12-m} more months.",
            "That is {b = y/k} books a month.",
        ),
    ),
    Story(
        asks=(
            "Of {n} books in a box, {name} took {p}%, and {name2} took a third of the rest. {k} of the "
            "books still in the box are torn. How many good books are left in it?",
            "A box holds {n} books. {name} takes {p}% of them and {name2} a third of what remains. If "
            "{k} of the books left in the box are torn, how many are not?",
        ),
        draw={"n": span(40, 300, 10), "p": pick(10, 20, 25, 30, 40, 50), "k": span(2, 15)},
        steps=(
            "{name} takes {a = n*p/100} books.",
            "Then {r = n-a} books are left.",
            "{name2} takes {b = r/3} books.",
            "In the box remain {c = r-b} books.",
            "Not torn are {g = c-k} books.",
        ),
    ),
    Story(
        asks=(
            "After lending {a} books to {name2} and buying {b}, {name} put all {his} books on {s} "
            "shelves, {k} on each. How many books did {he} have before?",
            "{name} lends {a} of {his} books to {name2} and then buys {b} new ones. Now {his} books fill "
            "{s} shelves with {k} on each. How many books were there at the beginning?",
        ),
        draw={"a": span(3, 20), "b": span(3, 20), "s": span(3, 9), "k": span(8, 30)},
        steps=(
            "On the shelves there are {x = s*k} books.",
            "Before buying there were {y = x-b} books.",
            "Before lending there were {z = y+a} books.",
        ),
    ),
    Story(
        asks=(
            "A poem has {v} verses of {l} lines. {name} learns {a} lines on each of the first {d} days. "
            "How many lines a day must {he} learn to know the whole poem after {e} more days?",
            "{name} has to learn a poem with {v} verses, {l} lines in each. For {d} days {he} learns {a} "
            "lines a day. The rest is spread equally over {e} days. How many lines a day is that?",
        ),
        draw={"v": span(6, 20), "l": pick(4, 5, 6, 8), "a": span(3, 8), "d": span(2, 6), "e": span(2, 6)},
        steps=(
            "The poem has {n = v*l} lines.",
            "In {d} days {name} learns {x = a*d} lines.",
            "There are {r = n-x} lines left.",
            "That is {y = r/e} lines a day.",
        ),
    ),
    Story(
        asks=(
            "The words of a story are counted: {name} wrote {a} words, {name2} wrote {k:times} as many, "
            "and {name3} wrote {d} fewer than half of what {name2} wrote. How many words does the story "
            "have?",
            "Three friends write a story. {name} writes {a} words, {name2} {k:times} as many, and "
            "{name3} {d} fewer than half of {name2}'s number. How long is the story, in words?",
        ),
        draw={"a": span(100, 500, 10), "k": pick(2, 3, 4, 6), "d": span(5, 60, 5)},
        steps=(
            "{name2} writes {b = a*k} words.",
            "Half of that is {h = b/2} words.",
            "{name3} writes {c = h-d} words.",
            "The story has {n = a+b+c} words.",
        ),
    ),
)
