"""Names of places the genre sets its entries in: settlements of Kazakhstan, cities and countries abroad.

Regions and districts need no list: the word behind the name says what it is.
"""

from __future__ import annotations


def _names(words: str) -> frozenset[str]:
    return frozenset(name.strip().casefold() for name in words.replace("\n", " ").split(",") if name.strip())


KAZAKHSTAN = _names("""
    Almaty, Alma-Ata, Almaata, Astana, Nur-Sultan, Nursultan, Akmola, Shymkent, Chimkent, Aktobe, Aqtobe,
    Aktyubinsk, Aktau, Aqtau, Atyrau, Guryev, Uralsk, Oral, Aksai, Aksay, Karaganda, Karagandy, Qaraghandy,
    Qaragandy, Kostanay, Kostanai, Qostanay, Kustanai, Kyzylorda, Kyzyl-Orda, Qyzylorda, Kokshetau, Kokshetay,
    Kökshetau, Pavlodar, Petropavlovsk, Petropavl, Semey, Semei, Semipalatinsk, Taldykorgan, Taldyqorghan,
    Taldykurgan, Taraz, Jambyl, Turkestan, Turkistan, Ust-Kamenogorsk, Oskemen, Öskemen, Zhezkazgan, Jezkazgan,
    Dzhezkazgan, Zhezqazghan, Temirtau, Ekibastuz, Rudny, Rudnyy, Zhanaozen, Janaozen, Novy Uzen, Balkhash,
    Balqash, Stepnogorsk, Kapshagay, Kapchagai, Konaev, Qonaev, Konayev, Kaskelen, Qaskeleng, Talgar, Esik,
    Issyk, Uzynagash, Otegen Batyr, Kentau, Arys, Lenger, Shardara, Saryagash, Zhetysay, Zhetisay, Ridder,
    Altay, Zyryanovsk, Ayagoz, Ayaguz, Shar, Kurchatov, Zaysan, Zaisan, Serebryansk, Shemonaikha, Aksu,
    Satpayev, Satpaev, Saran, Shakhtinsk, Abay, Karazhal, Priozersk, Karkaralinsk, Atasu, Zhanaarka, Lisakovsk,
    Arkalyk, Arqalyq, Zhitikara, Tobyl, Aralsk, Aral, Kazaly, Kazalinsk, Baikonur, Baykonur, Baikonyr,
    Zhanakorgan, Shieli, Zhanatas, Karatau, Shu, Merke, Kulan, Korday, Kordai, Tekeli, Ushtobe, Usharal,
    Sarkand, Zharkent, Shelek, Kegen, Narynkol, Khromtau, Kandyagash, Qandyagash, Alga, Emba, Shalkar, Temir,
    Zhem, Kulsary, Qulsary, Makat, Inderbor, Makhambet, Beineu, Zhetybai, Zhetybay, Shetpe, Fort-Shevchenko,
    Kuryk, Munaily, Zarechny, Shchuchinsk, Burabay, Borovoe, Makinsk, Atbasar, Akkol, Yereymentau, Ereymentau,
    Ereimentau, Derzhavinsk, Esil, Stepnyak, Bestobe, Shortandy, Kosshy, Michurino, Tayinsha, Bulaevo,
    Mamlyutka, Sergeevka, Zhaugashty, Zhaugashti, Maraldy, Kurchum, Monke-Bi, Zhanibek, Chapaev, Zhangala,
    Tokmak, Osakarovka, Aktas, Dolinka, Karabas, Zhympity, Saykhin, Kaztalovka, Peremetnoye, Bayzak, Asa,
    Turar Ryskulov, Abai, Maktaaral, Atakent, Myrzakent, Shayan, Temirlanovka, Kazygurt, Boralday, Otegen-Batyr,
    Zhanashar, Shamalgan, Irgiz, Komsomolskoye, Badamsha, Martuk, Kobda, Uil, Karauylkeldy, Bayganin
""")

ABROAD = _names("""
    Moscow, Saint Petersburg, St. Petersburg, St Petersburg, Omsk, Orenburg, Novosibirsk, Samara, Astrakhan, Barnaul,
    Kazan, Yekaterinburg, Rostov-on-Don, Rostov, Chelyabinsk, Minsk, Kyiv, Kiev, Kharkiv, Odessa, Lviv, Chisinau,
    Tbilisi, Baku, Yerevan, Bishkek, Osh, Tokmok, Tashkent, Samarkand, Nukus, Bukhara, Fergana, Andijan, Namangan,
    Khiva, Urgench, Termez, Karshi, Qarshi, Navoi, Jizzakh, Kokand, Margilan, Chirchik, Angren, Talas, Naryn, Karakol,
    Jalal-Abad, Jalalabad, Balykchy, Cholpon-Ata, Kara-Balta, Kara-Suu, Uzgen, Batken, Kant, Khorog, Kulob, Bokhtar,
    Turkmenabat, Dashoguz, Balkanabat, Dushanbe, Khujand, Ashgabat, Urumqi, Beijing, Shanghai, Hong Kong, Ghulja,
    Kulja, Tokyo, Seoul, Ulaanbaatar, Delhi, New Delhi, Istanbul, Ankara, Antalya, Tehran, Dubai, Abu Dhabi, Doha,
    Riyadh, Jeddah, Cairo, Jerusalem, Tel Aviv, Warsaw, Krakow, Wroclaw, Gdansk, Prague, Brno, Bratislava, Budapest,
    Bucharest, Sofia, Belgrade, Zagreb, Ljubljana, Vilnius, Riga, Tallinn, Helsinki, Stockholm, Oslo, Copenhagen,
    Berlin, Munich, Hamburg, Frankfurt, Bonn, Cologne, Dusseldorf, Leipzig, Vienna, Geneva, Bern, Zurich, Paris, Lyon,
    Nice, Marseille, Strasbourg, Brussels, Antwerp, Luxembourg, Amsterdam, The Hague, Hague, Rotterdam, Dublin,
    London, Oxford, Cambridge, Edinburgh, Manchester, Madrid, Barcelona, Lisbon, Rome, Milan, Turin, Florence, Venice,
    Vatican, Athens, Nicosia, Valletta, New York, Washington, Boston, Chicago, Los Angeles, San Francisco, Ottawa,
    Toronto, Montreal, Canberra, Sydney, Kathmandu, Islamabad, Kabul, Bangkok, Jakarta, Kuala Lumpur, Singapore,
    Hanoi, Sharm el-Sheikh, Davos, Kaliningrad, Ufa, Tyumen, Volgograd, Saratov, Sochi, Krasnodar, Tomsk, Irkutsk,
    Vladivostok, Batumi, Sarajevo, Skopje, Pristina, Tirana
""")

COUNTRIES = _names("""
    Kazakhstan, Russia, Ukraine, Belarus, Moldova, Georgia, Armenia, Azerbaijan, Uzbekistan, Kyrgyzstan,
    Tajikistan, Turkmenistan, China, Mongolia, Turkey, Türkiye, Iran, Iraq, Syria, Israel, Egypt, Afghanistan,
    Pakistan, India, Japan, South Korea, North Korea, United Arab Emirates, UAE, Saudi Arabia, Qatar, Poland,
    Czech Republic, Czechia, Slovakia, Hungary, Romania, Bulgaria, Serbia, Croatia, Slovenia,
    Bosnia and Herzegovina, Montenegro, North Macedonia, Albania, Kosovo, Greece, Cyprus, Malta, Italy, Spain,
    Portugal, France, Belgium, Netherlands, the Netherlands, Luxembourg, Germany, Austria, Switzerland,
    Liechtenstein, Denmark, Norway, Sweden, Finland, Iceland, Estonia, Latvia, Lithuania, Ireland,
    United Kingdom, UK, Great Britain, England, Scotland, USA, United States, US, U.S.,
    United States of America, Canada, Mexico, Brazil, Argentina, Chile, Australia, New Zealand, Thailand,
    Vietnam, Indonesia, Malaysia, Nepal, Sri Lanka, South Africa, Kenya, Morocco, Tunisia
""")

SETTLEMENTS = KAZAKHSTAN | ABROAD
ALL = SETTLEMENTS | COUNTRIES
