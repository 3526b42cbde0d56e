"""Rates and work: distance, speed and time; filling and working together."""

from fractions import Fraction

from tutor.curriculum.draw import Draw
from tutor.curriculum.problem import Family, Kind, Worked, calc
from tutor.curriculum.writing import NAMES, answer_number, by_level, ratio, show

_DISTANCE = (
    "A car drives {t} hours at {v} km/h. How many km does it go?",
    "{name} cycles at {v} km/h for {t} hours. How far does {name} get, in km?",
    "How many km does a train cover in {t} hours at {v} km/h?",
    "At a speed of {v} km/h, how many km are covered in {t} hours?",
    "A boat sails {t} hours with a speed of {v} km/h. How many km does it sail?",
    "A bus travels at {v} km/h. How many km does it travel in {t} hours?",
    "{name} drives for {t} hours at an average speed of {v} km/h. How many km is that?",
    "Moving at {v} km/h, what distance in km does a tram cover in {t} hours?",
    "A plane flies {v} km every hour. How many km does it fly in {t} hours?",
    "A truck keeps a speed of {v} km/h for {t} hours. Find the distance in km.",
)
_TIME = (
    "A car drives {s} km at {v} km/h. How many hours does it take?",
    "How many hours does a train need for {s} km at {v} km/h?",
    "{name} cycles {s} km at {v} km/h. How many hours is {name} on the way?",
    "A trip of {s} km is made at {v} km/h. How many hours does it last?",
    "At {v} km/h, how many hours does it take to go {s} km?",
    "A boat sails {s} km with a speed of {v} km/h. How long does it sail, in hours?",
    "A bus travels at {v} km/h. How many hours does it need for {s} km?",
    "The next town is {s} km away. {name} drives at {v} km/h. In how many hours does {name} get there?",
    "Find the time in hours for {s} km at {v} km/h.",
    "A truck has {s} km to go and makes {v} km/h. How many hours is that?",
)
_SPEED = (
    "A car drives {s} km in {t} hours. What is its average speed in km/h?",
    "{name} cycles {s} km in {t} hours. How fast is {name} on average, in km/h?",
    "A train covers {s} km in {t} hours. Find its speed in km/h.",
    "How fast, in km/h, is a boat that sails {s} km in {t} hours?",
    "A trip of {s} km takes {t} hours. What is the average speed in km/h?",
    "A bus needs {t} hours for {s} km. What is its average speed in km/h?",
    "{name} walks and rides {s} km in {t} hours. How many km is that per hour?",
    "What speed in km/h takes you {s} km in {t} hours?",
    "In {t} hours a plane flies {s} km. How many km does it fly per hour?",
    "Calculate the average speed in km/h for {s} km in {t} hours.",
)
_TOGETHER = (
    "{name} paints a fence in {a} hours, {name2} in {b} hours. How many hours do they need together?",
    "One hose fills a pool in {a} hours, a second one in {b} hours. In how many hours do both fill it?",
    "Alone, one painter takes {a} hours and another {b} hours. How many hours do they take together?",
    "One pipe fills a tank in {a} hours, another one in {b} hours. How many hours do both pipes take "
    "together?",
    "A pump empties a pool in {a} hours and a second pump in {b} hours. How many hours do both need "
    "together?",
    "{name} can do a job in {a} hours and {name2} in {b} hours. How long do they take together, in hours?",
    "Machine A prints an order in {a} hours, machine B in {b} hours. How many hours do they need "
    "working together?",
    "{name} cleans the hall in {a} hours. {name2} takes {b} hours. In how many hours do they clean it "
    "together?",
    "Two taps fill a bath in {a} and {b} minutes. How many minutes does it take with both open?",
    "A field is mowed in {a} hours by one tractor and in {b} hours by another. How many hours do both need?",
    "Working alone, {name} needs {a} days for a wall and {name2} {b} days. How many days do they need "
    "together?",
    "A team digs a ditch in {a} days, another team in {b} days. In how many days do both teams dig it?",
)
_WORKERS = (
    "{m} workers need {t} days for a job. How many days do {n} workers need?",
    "A wall is built by {m} people in {t} days. How many days would {n} people take?",
    "{m} machines finish an order in {t} hours. How many hours do {n} machines take?",
    "It takes {m} cooks {t} hours to prepare a feast. How many hours does it take {n} cooks?",
    "With {m} pumps a pool is empty in {t} hours. How many hours does it take with {n} pumps?",
    "Food lasts {m} horses {t} days. How many days does it last {n} horses?",
    "{m} gardeners plant a park in {t} days. In how many days do {n} gardeners plant it?",
    "If {m} printers need {t} minutes, how many minutes do {n} printers need for the same pages?",
    "A supply of water lasts {m} hikers {t} days. For how many days is it enough for {n} hikers?",
    "{m} tractors plow a field in {t} hours. How many hours do {n} tractors need?",
)


def distance_speed_time(random: Draw, level: int) -> Worked:
    """Return the missing one of distance, speed and time."""
    speed = random.randint(2, by_level(level, 12, 20, 24, 48, 120)) * random.choice((1, 2, 5))
    hours = Fraction(random.randint(2, by_level(level, 5, 8, 9, 12, 12)))
    if level > 2 and random.random() < 0.6:
        hours += random.choice(
            (Fraction(1, 2), Fraction(1, 4), Fraction(3, 4)) if level > 3 else (Fraction(1, 2),)
        )
    distance = speed * hours
    words = {"t": show(hours), "v": speed, "s": show(distance), "name": random.choice(NAMES)}
    table, line, answer = random.choice(
        (
            (_DISTANCE, f"Distance is speed times time: {calc(f'{speed}*{show(hours)}')}", distance),
            (_TIME, f"Time is distance divided by speed: {calc(f'{show(distance)}/{speed}')}", hours),
            (_SPEED, f"Speed is distance divided by time: {calc(f'{show(distance)}/{show(hours)}')}", speed),
        )
    )
    return random.template(table).format(**words), [line], show(answer)


def together(random: Draw, level: int) -> Worked:
    """Return the time that two need together, from the time that each needs alone."""
    top = by_level(level, 12, 20, 24, 36, 60)
    pairs = [(a, b) for a in range(2, top + 1) for b in range(2, top + 1) if a * b % (a + b) == 0]
    a, b = random.choice(pairs)
    if level == 5:
        a, b = random.randint(2, 15), random.randint(2, 15)
    names = random.sample(NAMES, 2)
    lines = [
        f"Each hour they do 1/{a} and 1/{b} of it."
        if random.random() < 0.5
        else f"Per unit of time they do 1/{a} and 1/{b}.",
        f"Over {calc(f'{a}*{b}')} that is {calc(f'{a}+{b}')} parts.",
        f"The time is {calc(f'{a * b}/{a + b}')}.",
    ]
    question = random.template(_TOGETHER).format(a=a, b=b, name=names[0], name2=names[1])
    return question, lines, answer_number(Fraction(a * b, a + b))


def more_workers(random: Draw, level: int) -> Worked:
    """Return the time that another number of equal workers needs."""
    top = by_level(level, 6, 8, 12, 20, 30)
    m, n = random.sample(range(2, top + 1), 2)
    t = n * random.randint(1, by_level(level, 4, 6, 8, 10, 12))
    lines = [f"One alone would need {calc(f'{m}*{t}')}.", f"{n} of them need {calc(f'{m * t}/{n}')}."]
    return random.template(_WORKERS).format(m=m, n=n, t=t), lines, ratio(Fraction(m * t, n))


FAMILIES = (
    Family("speed and distance", (Kind(distance_speed_time),)),
    Family(
        "working together",
        (
            Kind(together, (2, 3, 4, 5)),
            Kind(more_workers, method="More workers need less time: workers times time stays the same."),
        ),
    ),
)
