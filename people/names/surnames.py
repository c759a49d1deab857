"""Surnames so common in Kazakhstan that an initial beside them does not tell a person."""

from functools import lru_cache

from people.names.endings import stem
from people.names.folding import fold_word

COMMON = """
Abdrakhmanov Abdullayev Abenov Abilov Aitbayev Aitzhanov Akhmedov Akhmetov Alimov Aliyev Amanov Baimukhanov
Beisenov Bekov Bolatov Dauletov Dosov Ibragimov Ibrayev Isabekov Isayev Iskakov Ismailov Ivanov Kairbekov Kaliyev
Karimov Kasenov Kassymov Khan Kim Kovalenko Kozlov Kuznetsov Lee Li Magzumov Mamedov Mukanov Mukhamedzhanov
Murzabekov Musayev Musin Nurgaliyev Nurmagambetov Nurpeisov Nurzhanov Omarov Orazbayev Ospanov Pak Petrov Popov
Rakhimov Rakhmetov Sadykov Saparov Sarsenbayev Seitkaliyev Serikbayev Shevchenko Sidorov Smagulov Smirnov
Suleimenov Sultanov Tsoi Tulegenov Umarov Vasilyev Volkov Yermekov Yesenov Yusupov Zhaksylykov Zhumabayev
Zhumagulov Zhunusov
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
