"""Common given names of Kazakhstan (Kazakh, Russian, other) and abroad, in the usual Latin spellings: a help to name shapes.

Names only, never persons. Spellings are folded before they are compared, so one of Zh/J, Kh/H, ay/ai is enough.
"""
from __future__ import annotations

from .folding import fold

_KAZAKH = """
Abai Abdrakhman Abdulla Abil Abilkair Abish Abylai Abylay Abzal Adai Adil Adilbek Adilet Adilkhan Agibai Aibar Aibat Aibek Aibol
Aidar Aidos Aidyn Aidarbek Aigali Aitbai Aitbay Aitkali Aituar Aitzhan Akan Akezhan Akhan Akhmet Akhmetzhan Akylbek Akylzhan Alau Alban Aldan
Aldiyar Ali Alibek Alibi Alikhan Alim Alimzhan Alisher Almas Almat Almaz Altai Altay Altynbek Alzhan Amangeldi Amangeldy Amanbek Amanzhol Amir
Amirkhan Amirzhan Anuar Anvar Arai Aray Arkat Arman Armat Arnur Arsen Arslan Arystan Arystanbek Asan Asanali Asel Aset Asankhan Askar Askhat
Aslan Aslanbek Assan Asylbek Asylkhan Ayan Aybek Ayat Azamat Azat Azerbay Azim Aziz Azizbek Bagdat Bagdaulet Baglan Baimurat Bakhytzhan Bakyt
Bakytbek Bakytzhan Baltabek Bardat Batyr Batyrbek Batyrkhan Baurzhan Bauyrzhan Bauyrjan Beibarys Beibit Beimbet Bek Bekbolat Bekarys Bekmurat Beknur Beksultan Bektas
Bektur Bekzat Berdibek Berik Berikbol Bolat Bolatbek Bolatkhan Bulat Daniyar Danial Daniar Daryn Darkhan Darmen Daulet Dauletbek Dauren
Dastan Dias Dimash Dinmukhamed Doszhan Dosym Duisen Duman Duisenbek Edil Ednan Eldar Eldos Elnur Elzhan Erasyl Erbol Erdos Ergali Erik Erkebulan Erkin Erlan
Ermek Ernar Ernazar Ernur Ersain Ersultan Erzat Erzhan Esen Esenbek Gabit Gabiden Gali Galy Galym Galymbek Galymzhan Gani Gaziz Gizat Ibragim Ibrahim Idris Ilyas Ilias
Iskander Ismail Kadyr Kairat Kairbek Kaisar Kamal Kamil Kanat Kanatbek Kanysh Karim Kassym Kasym Kassymzhan Kazbek Kenes Kenzhebek Kenzhegali
Khalel Khamit Khasan Kuandyk Kuanysh Kuat Kudaibergen Kurmangali Kuralay Kydyrali Kural Madi Madiyar Magzhan Maksat Makhambet Malik Manarbek Mansur Marat
Margulan Marlen Maulen Medet Medeu Meiram Meirambek Meirzhan Mereke Miras Mirzhan Moldakhan Mukhamedzhan Mukhit Mukhtar Murat Muratbek Muratkhan Musa Mustafa
Muslim Myrzabek Nariman Nartai Nazar Nazarbek Nazymbek Nurbek Nurbol Nurbolat Nurdaulet Nurgali Nurgeldi Nurgeldy Nurkanat Nurken Nurlan Nurlybek
Nurmukhamed Nursultan Nurtas Nurtai Nurym Nurzhan Nurzhigit Olzhas Omar Omirbek Omirserik Oral Oralbek Oraz Orazbek Orazaly Orken Orynbasar Rakhat
Rakhim Rakhman Rakhmet Rakym Ramazan Rashid Rassul Rasul Rauan Raiymbek Rinat Rizabek Ruslan Ruslanbek Rustam Rustem Rysbek Rysqul Sabit Sabyr Saduakas Saken
Sagat Sagyndyk Sailau Sailaubek Saidulla Samat Sanat Sanzhar Satybaldy Sarketpek Sarsenbek Sartai Sattar Sauyt Sayat Sayan Serik Serikbai Serikbek Serikbol Serikzhan
Seit Seitzhan Seitkali Sultan Sultanbek Sulukhan Syrym Syrymbet Shalkar Sharip Sharipbek Sharipzhan Sherkhan Shyngys Shynggys Shyntas Talgat Talgatbek Tamerlan Temirbek Temir Temirkhan
Temirlan Temirzhan Tileuberdi Timur Tleu Tleukhan Tokhtar Toleu Tolegen Toleubek Torekhan Turar Turgan Turlan Turlybek Ualikhan Uali Ulan Ulasbek
Umit Urazbek Usen Utegen Vadim Yedil Yeldar Yeldos Yelnar Yerbol Yerbolat Yerdos Yergali Yergen Yerik Yerkebulan Yerken Yerkin
Yerlan Yermek Yermurat Yernar Yernur Yersain Yerzhan Yessen Zangar Zhakip Zhaksybek Zhaksylyk Zhan Zhanat Zhanabai Zhanbolat Zhandos Zhangeldi
Zhanibek Zhanseit Zharas Zharkyn Zhasaral Zhasulan Zhaslan Zhenis Jenis Zhigit Zholaman Zholbarys Zhomart Zhumabai Zhumabek Zhumageldi
Zhumakhan Zhumat Zhunus Zhurzhan Zhuldyz Zeinolla Zeynulla
Aida Aidana Aigerim Aigul Aiman Aimgul Ainash Ainur Aynur Aisha Aisulu Aizhan Aizada Akbota Akgul Akerke Akku Akmaral Aknur Aktoty Albina Aliya Aliyah Alma Almagul Alfiya Altyn
Altynai Altynay Altyngul Anar Anara Aray Araigul Ardak Arailym Aruzhan Asem Asiya Assel Assem Assiya Aya Ayagoz Ayazhan Ayaulym Aygerim Aykorkem Bakhyt Bakhytgul
Balnur Balym Bayan Bayansulu Bibigul Botagoz Bota Damira Dana Danagul Dariga Darina Diana Dilara Dilnaz Dinara Elmira Elvira
Enlik Farida Fatima Gaukhar Gulbakhram Gulbaram Gulbaran Guldana Guldariya Gulim Gulmira Gulnar Gulnara Gulnaz Gulsara Gulsim Gulshat Gulshara Gulzat
Gulzhan Gulzhakhan Gulzira Gulziya Gulzifa Indira Inkar Janel Janar Kamila Kamshat Karima Karlygash Karakat Khadisha Khalida Khaliola Kulyash Kunsulu Kymbat Laura Lyazzat
Leila Lunara Madina Makpal Makhabbat Maira Malika Manshuk Marua Marzhan Meruert Moldir Nazgul Nazira Nazym Nazymgul Nurai Nuray Nurgul Nurbike Nursulu
Nurzat Nuralia Orynkul Perizat Raikhan Raihan Raigul Raushan Rosa Roza Ruza Rysty Sabina Saltanat Salima Samal Sanavar Sandugash Saule Saparkul Semigul Shakhan
Sharbat Sharipa Shynar Shynara Sholpan Symbat Tolganai Togzhan Tomiris Torgyn Turar Ulbolsyn Ulzhan Ulpan Umida Venera Zamira Zarina Zauresh
Zaure Zeinep Zere Zhadyra Zhamilya Zhamal Zhanna Zhanar Zhanara Zhaniya Zhansaya Zhazira Zhibek Zhuldyz Zhumagul Zinagul Zulfiya Zukhra
"""
_RUSSIAN = """
Aleksandr Alexander Aleksandra Alexandra Aleksei Alexei Alexey Alena Alina Alla Anastasia Anastasiya Anatoly Anatoliy Andrei Andrey
Anna Anton Antonina Arkady Artem Artyom Artur Arthur Bogdan Boris Daniil Danil Daria Darya Denis Dina Dmitri Dmitry Dmitriy Ekaterina Yekaterina
Elena Yelena Elizaveta Evgeni Evgeny Evgenia Yevgeny Yevgeniy Yevgenia Eduard Emil Fyodor Fedor Galina Gennady Georgy German Gleb Grigory
Igor Ilya Inga Inna Inessa Irina Ivan Kirill Konstantin Ksenia Lada Larisa Larissa Leonid Lev Lidia Lilia Lilya Lubov Lyubov Lyudmila
Ludmila Maksim Maxim Margarita Marina Maria Mariya Mark Matvei Mikhail Nadezhda Nargiz Nargiza Natalia Natalya Nataliya Nikita Nikolai Nikolay
Nina Oksana Oleg Olesya Olga Pavel Pyotr Petr Polina Raisa Rimma Robert Roman Rostislav Rufina Semyon Serafima Sergei Sergey
Sofia Sofya Stanislav Stepan Svetlana Taisia Tamara Tatiana Tatyana Timofei Ulyana Vadim Valentin Valentina Valeri Valery Valeria Varvara
Vasily Vassily Vera Veronika Viktor Victor Viktoria Viktoriya Vitaly Vitali Vladimir Vladislav Vyacheslav Vsevolod Yakov Yana Yaroslav
Yegor Yulia Yuliya Yuri Yury Zhanna Zinaida Zoya Rafik Rafael Rashit Ravil Ramil Renat Marsel Ildar Ilnur Farkhad Farhad Furkat Sherzod
Shukhrat Ulugbek Dilmurat Dilshat Abdujalil Lolagul Allanazar Vikram Tursun Turgun Oinikhon Davron Jamshid Khurshid Otabek Sardor Bobur Azizbek Zafar
"""
_ABROAD = """
Ashley Adam Alan Albert Amy Andrew Angela Ann Anne Annalena Antonio Barbara Benjamin Bernard Brian Carl Catherine Charles Charlotte Chris
Christian Christine Christopher Claire Claude Daniel David Deborah Dunja Edward Elisabeth Elizabeth Emily Emma Emmanuel Eric Eva Francis
Frank Gabriel George Gerard Hans Heather Heidi Helen Henry Hillary Hugh Jack James Jan Jane Jean Jennifer Jessica Joe John Jonathan Josep Joseph
Julia Julie Karen Karl Kate Katherine Kevin Klaus Laura Linda Lisa Louis Lucy Luis Manuel Margaret Marie Markus Martin Mary Matthew Michael Mihra
Mike Monica Nancy Nicholas Nils Oliver Olivier Patricia Patrick Paul Peter Philip Philippe Rachel Rebecca Richard Robert Ryan Samuel Sara
Sarah Simon Stefan Stephen Steven Susan Susanna Terhi Teresa Thomas Tim Tom Tomas Ursula Victoria Viola Vincent Walter William Wolfgang Marius
Mehmet Mustafa Recep Ahmed Ahmet Mohammed Mohamed Muhammad Hassan Hussein Omar Yusuf Giorgi Mikheil Levan Nino Tamar Armen Tigran Ararat
"""
GIVEN = frozenset(fold(name) for name in f"{_KAZAKH} {_RUSSIAN} {_ABROAD}".split())
