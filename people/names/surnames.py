"""Surnames so common in Kazakhstan that an initial beside them does not tell a person, and surnames so alike that one
looks like a slip of the other.
"""

from functools import lru_cache

from people.names.endings import stem
from people.names.folding import fold_word, fold_word_closely

COMMON = """
Abdrakhmanov Abdullayev Abenov Abilov Aitbayev Aitzhanov Akhmedov Akhmetov Alimov Aliyev Amanov Baimukhanov
Beisenov Bekov Bolatov Dauletov Dosov Ibragimov Ibrayev Isabekov Isayev Iskakov Ismailov Ivanov Kairbekov Kaliyev
Karimov Kasenov Kassymov Khan Kim Kovalenko Kozlov Kuznetsov Lee Li Magzumov Mamedov Mukanov Mukhamedzhanov
Murzabekov Musayev Musin Nurgaliyev Nurmagambetov Nurpeisov Nurzhanov Omarov Orazbayev Ospanov Pak Petrov Popov
Rakhimov Rakhmetov Sadykov Saparov Sarsenbayev Seitkaliyev Serikbayev Shevchenko Sidorov Smagulov Smirnov
Suleimenov Sultanov Tsoi Tulegenov Umarov Vasilyev Volkov Yermekov Yesenov Yusupov Zhaksylykov Zhumabayev
Zhumagulov Zhunusov
"""
NEIGHBOURS = """
Akhmetov Akhmedov Akhatov Akhanov
Ismailov Ismagilov Ismagulov
Omarov Umarov Amirov
Kasenov Khasenov Khasanov
Kasymov Karimov Kerimov Kadyrov
Salimov Selimov Alimov Khalimov
Sadykov Sydykov
Sabirov Saparov Kaparov Gafarov
Aliyev Valiyev Galiyev Kaliyev
Abilov Adilov Khalilov
Abdullin Gabdullin
Isayev Isakov Iskakov Musayev
Rakhimov Rakhmetov Rakhmanov
Asanov Usenov Yesenov Yeskenov
Tulegenov Tuleuov Tulepov
Zhumagulov Zhumagaliyev Zhumagaziyev
Nurgaliyev Nurgaziyev
Seitkaliyev Seitkaziyev
Dosanov Dosayev Dosov
Nazarov Nasyrov Nazirov
Temirov Timurov
Yusupov Yunusov
Baranov Barinov
Belov Belyayev Belousov
Danilov Danilin
Frolov Florov
Gusev Gurov
Ivanov Ivanin Ivashov
Kozlov Kozlovsky
Makarov Markov
Morozov Moroz
Nikitin Nikishin
Pavlov Popov Panov
Romanov Rodionov
Semenov Semin
Sokolov Sobolev
Tarasov Taranov
Titov Tishin
Zhukov Zharkov
"""
SHORTEST_TELLING_STEM = 4


@lru_cache(maxsize=1)
def _common_stems() -> frozenset[str]:
    return frozenset(stem(fold_word(surname)) for surname in COMMON.split())


@lru_cache(maxsize=65536)
def is_common(surname: str) -> bool:
    """Tell whether a surname, as written, is too common or too short to tell a person together with an initial."""
    surname_stem = stem(fold_word(surname))
    return len(surname_stem) < SHORTEST_TELLING_STEM or surname_stem in _common_stems()


@lru_cache(maxsize=1)
def _lines_of_neighbours() -> tuple[frozenset[str], ...]:
    lines = NEIGHBOURS.strip().splitlines()
    return tuple(frozenset(_closely(surname) for surname in line.split()) for line in lines)


def are_neighbours(a: str, b: str) -> bool:
    """Tell whether two surnames, as written, are known to be two, however alike they look: Akhmetov and Akhmedov."""
    one, other = _closely(a), _closely(b)
    return one != other and any({one, other} <= line for line in _lines_of_neighbours())


def _closely(surname: str) -> str:
    """Return a surname folded without taking o for u or kh for k, in its male form."""
    folded = fold_word_closely(surname)
    return folded.removesuffix("a") if folded.endswith(("ova", "eva", "ina")) else folded
