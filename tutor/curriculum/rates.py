"""Rates and work: distance, speed and time; filling and working together."""

from fractions import Fraction

from tutor.curriculum.draw import Draw
from tutor.curriculum.problem import Family, Kind, Worked, calc, value_of
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
    "A plane flies {v} km per hour. How many km does it fly in {t} hours?",
    "A train goes {v} km every hour. How far, in km, does it go in {t} hours?",
    "A ship makes {v} km every hour. How many km are that in {t} hours?",
    "how far do you get in {t} hours at {v} km/h, in km",
    "help me find the distance in km: {v} km/h for {t} hours",
    "{t} hours at {v} km/h: how many km?",
    "{name} runs for {t} hours, {v} km every hour. How many km does {name} run?",
    "What distance in km belongs to {v} km/h and {t} hours?",
    "A storm moves at {v} km/h. How many km does it move within {t} hours?",
    "For {t} hours a van drives {v} km per hour. What distance is that in km?",
    "{name} rides at a steady {v} km/h and stops after {t} hours. How many km lie behind {name}?",
    "A drone flies {v} km per hour for {t} hours. How long is its way in km?",
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
    "how long for {s} km at {v} km/h, in hours",
    "help me find the time in hours: {s} km at {v} km/h",
    "{s} km at {v} km/h: how many hours?",
    "A plane flies {v} km every hour. How many hours does it need for {s} km?",
    "A train goes {v} km per hour. After how many hours has it gone {s} km?",
    "The sea is {s} km away, and a bus drives {v} km/h. How many hours does the ride take?",
    "{name} wants to ride {s} km at {v} km/h. How many hours will it take?",
    "What time in hours belongs to {s} km at a speed of {v} km/h?",
    "A ship makes {v} km per hour. For {s} km, how many hours does it sail?",
    "How much time in hours does a drone need for {s} km when it flies {v} km/h?",
    "A pipe of {s} km is checked at {v} km/h. How many hours does the check last?",
    "Driving {v} km/h, {name} has {s} km ahead. How many hours is the drive?",
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
    "A bus takes {t} hours for {s} km. How fast is it on average, in km/h?",
    "For {s} km a van needs {t} hours. What is its speed in km/h?",
    "A train needs {t} hours for a way of {s} km. Find its average speed in km/h.",
    "After {t} hours a ship has sailed {s} km. What is its speed in km/h?",
    "It took {name} {t} hours to ride {s} km. What was the average speed in km/h?",
    "{t} hours for {s} km: what speed is that in km/h?",
    "speed in km/h for {s} km in {t} hours",
    "help me find the average speed in km/h, {s} km in {t} hours",
    "In {t} hours {name} gets {s} km far. How many km per hour is that?",
    "A storm moved {s} km within {t} hours. How fast did it move, in km/h?",
    "A drone needs {t} hours for {s} km. How many km does it fly per hour?",
    "The ride lasts {t} hours and is {s} km long. What is the average speed in km/h?",
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
    "{name} needs {a} hours for a puzzle, {name2} needs {b} hours. How many hours do they need together?",
    "{name} bakes the cakes alone in {a} hours, {name2} in {b}. How many hours does it take both together?",
    "help me: one robot needs {a} minutes, the other {b} minutes, how many minutes do both need together",
    "One person does it in {a} days, another in {b} days. How many days do they need together?",
    "Two printers need {a} and {b} minutes for a book. How many minutes do they need together?",
    "A big valve fills a tank in {a} minutes, a small one in {b} minutes. With both, how many minutes?",
    "Working together, how many hours do two people need who alone need {a} and {b} hours?",
    "A shed is built by {name} in {a} days or by {name2} in {b} days. How many days if both build?",
    "how long together in hours if one takes {a} hours and the other {b} hours",
    "Two cooks prepare a dinner. One alone takes {a} hours, the other {b}. How many hours for both together?",
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
    "A house is painted by {m} people in {t} days. How many days would {n} people take?",
    "A road is repaired by {m} workers in {t} days. In how many days do {n} workers repair it?",
    "A bridge is built by {m} teams in {t} days. How many days would {n} teams need?",
    "The hall is cleaned by {m} helpers in {t} hours. How many hours do {n} helpers need?",
    "{m} people do a job in {t} hours. The same job, {n} people: how many hours?",
    "{m} workers take {t} hours, how many hours do {n} workers take",
    "help me: {m} painters need {t} days, how many days do {n} painters need for the same house",
    "{m} robots need {t} minutes to load a ship. How many minutes would {n} robots need?",
    "A job takes {m} people {t} days. How many days does it take {n} people?",
    "Hay is enough for {m} cows for {t} days. For how many days is it enough for {n} cows?",
    "{m} taps fill a tank in {t} minutes. In how many minutes do {n} such taps fill it?",
    "If {m} trucks move the sand in {t} hours, in how many hours do {n} trucks move it?",
)


def distance(random: Draw, level: int) -> Worked:
    """Return a distance from speed and time."""
    speed, hours = _speed_and_hours(random, level)
    lines = [
        f"The speed is {speed}, and the time is {show(hours)}.",
        f"Speed times time: {calc(f'{speed}*{show(hours)}')}",
    ]
    return _trip(random, _DISTANCE, speed, hours), lines, show(speed * hours)


def travel_time(random: Draw, level: int) -> Worked:
    """Return a time from distance and speed."""
    speed, hours = _speed_and_hours(random, level)
    way = show(speed * hours)
    lines = [
        f"The distance is {way}, and the speed is {speed}.",
        f"Distance divided by speed: {calc(f'{way}/{speed}')}",
    ]
    return _trip(random, _TIME, speed, hours), lines, show(hours)


def average_speed(random: Draw, level: int) -> Worked:
    """Return a speed from distance and time."""
    speed, hours = _speed_and_hours(random, level)
    way = show(speed * hours)
    lines = [
        f"The distance is {way}, and the time is {show(hours)}.",
        f"Distance divided by time: {calc(f'{way}/{show(hours)}')}",
    ]
    return _trip(random, _SPEED, speed, hours), lines, str(speed)


def _speed_and_hours(random: Draw, level: int) -> tuple[int, Fraction]:
    speed = random.randint(2, by_level(level, 12, 20, 24, 48, 120)) * random.choice((1, 2, 5))
    hours = Fraction(random.randint(2, by_level(level, 5, 8, 9, 12, 12)))
    if level > 2 and random.random() < 0.6:
        hours += random.choice((2, 1, 3) if level > 3 else (2,)) * Fraction(1, 4)
    return speed, hours


def _trip(random: Draw, table: tuple[str, ...], speed: int, hours: Fraction) -> str:
    return random.template(table).format(
        t=show(hours), v=speed, s=show(speed * hours), name=random.choice(NAMES)
    )


def together(random: Draw, level: int) -> Worked:
    """Return the time that two need together, from the time that each needs alone."""
    top = by_level(level, 12, 20, 24, 36, 60)
    pairs = [(a, b) for a in range(2, top + 1) for b in range(2, top + 1) if a * b % (a + b) == 0]
    a, b = random.choice(pairs)
    if level == 5:
        a, b = random.randint(2, 15), random.randint(2, 15)
    names = random.sample(NAMES, 2)
    share = f"1/{a}+1/{b}"
    lines = [
        f"Alone the one needs {a} and the other {b}, so in one unit of time they do 1/{a} and 1/{b} of it.",
        f"Together they do {calc(share)} of it.",
        f"For the whole they need {calc(f'1/({show(value_of(share))})')}.",
    ]
    question = random.template(_TOGETHER).format(a=a, b=b, name=names[0], name2=names[1])
    return question, lines, answer_number(Fraction(a * b, a + b))


def more_workers(random: Draw, level: int) -> Worked:
    """Return the time that another number of equal workers needs."""
    top = by_level(level, 6, 8, 12, 20, 30)
    m, n = random.sample(range(2, top + 1), 2)
    t = n * random.randint(1, by_level(level, 4, 6, 8, 10, 12))
    lines = [
        f"Known: {m} need {t}. Asked: what {n} need.",
        f"One alone would need {calc(f'{m}*{t}')}.",
        f"{n} of them need {calc(f'{m * t}/{n}')}.",
    ]
    return random.template(_WORKERS).format(m=m, n=n, t=t), lines, ratio(Fraction(m * t, n))


FAMILIES = (
    Family(
        "speed and distance",
        (
            Kind(distance, method="The distance is asked: multiply the speed by the time."),
            Kind(travel_time, method="The time is asked: divide the distance by the speed."),
            Kind(average_speed, method="The speed is asked: divide the distance by the time."),
        ),
    ),
    Family(
        "working together",
        (
            Kind(
                together, (2, 3, 4, 5), "Two work at the same time: add what each does in one unit of time."
            ),
            Kind(more_workers, method="More workers need less time: workers times time stays the same."),
        ),
    ),
)
