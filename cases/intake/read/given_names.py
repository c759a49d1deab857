"""Common given names of Kazakhstan (Kazakh, Russian, other) and abroad, in Latin spellings: a help to name shapes.

Names only, never persons. Spellings are folded before they are compared, so one of Zh/J, Kh/H, ay/ai is enough.
"""

from __future__ import annotations

from .folding import fold

_KAZAKH = """
Abai Abdrakhman Abdulla Abil Abilkair Abish Abylai Abylay Abzal Adai Adil Adilbek Adilet Adilkhan Agibai Aibar Aibat
Aibek Aibol Aida Aidana Aidar Aidarbek Aidos Aidyn Aigali Aigerim Aigul Aiman Aimgul Ainash Ainur Aisha Aisulu
Aitbai Aitbay Aitkali Aituar Aitzhan Aizada Aizhan Akan Akbota Akerke Akezhan Akgul Akhan Akhmet Akhmetzhan Akku
Akmaral Aknur Aktoty Akylbek Akylzhan Alau Alban Albina Aldan Aldiyar Alfiya Ali Alibek Alibi Alikhan Alim Alimzhan
Alisher Aliya Aliyah Alma Almagul Almas Almat Almaz Altai Altay Altyn Altynai Altynay Altynbek Altyngul Alzhan
Amanbek Amangeldi Amangeldy Amanzhol Amir Amirkhan Amirzhan Anar Anara Anuar Anvar Arai Araigul Arailym Aray Ardak
Arkat Arman Armat Arnur Arsen Arslan Aruzhan Arystan Arystanbek Asan Asanali Asankhan Asel Asem Aset Asiya Askar
Askhat Aslan Aslanbek Assan Assel Assem Assiya Asylbek Asylkhan Aya Ayagoz Ayan Ayat Ayaulym Ayazhan Aybek Aygerim
Aykorkem Aynur Azamat Azat Azerbay Azim Aziz Azizbek Bagdat Bagdaulet Baglan Baimurat Bakhyt Bakhytgul Bakhytzhan
Bakyt Bakytbek Bakytzhan Balnur Baltabek Balym Bardat Batyr Batyrbek Batyrkhan Baurzhan Bauyrjan Bauyrzhan Bayan
Bayansulu Beibarys Beibit Beimbet Bek Bekarys Bekbolat Bekmurat Beknur Beksultan Bektas Bektur Bekzat Berdibek Berik
Berikbol Bibigul Bolat Bolatbek Bolatkhan Bota Botagoz Bulat Damira Dana Danagul Danial Daniar Daniyar Dariga Darina
Darkhan Darmen Daryn Dastan Daulet Dauletbek Dauren Diana Dias Dilara Dilnaz Dimash Dinara Dinmukhamed Dosym Doszhan
Duisen Duisenbek Duman Edil Ednan Eldar Eldos Elmira Elnur Elvira Elzhan Enlik Erasyl Erbol Erdos Ergali Erik
Erkebulan Erkin Erlan Ermek Ernar Ernazar Ernur Ersain Ersultan Erzat Erzhan Esen Esenbek Farida Fatima Gabiden
Gabit Gali Galy Galym Galymbek Galymzhan Gani Gaukhar Gaziz Gizat Gulbakhram Gulbaram Gulbaran Guldana Guldariya
Gulim Gulmira Gulnar Gulnara Gulnaz Gulsara Gulshara Gulshat Gulsim Gulzat Gulzhakhan Gulzhan Gulzifa Gulzira
Gulziya Ibragim Ibrahim Idris Ilias Ilyas Indira Inkar Iskander Ismail Janar Janel Jenis Kadyr Kairat Kairbek Kaisar
Kamal Kamil Kamila Kamshat Kanat Kanatbek Kanysh Karakat Karim Karima Karlygash Kassym Kassymzhan Kasym Kazbek Kenes
Kenzhebek Kenzhegali Khadisha Khalel Khalida Khaliola Khamit Khasan Kuandyk Kuanysh Kuat Kudaibergen Kulyash Kunsulu
Kural Kuralay Kurmangali Kydyrali Kymbat Laura Leila Lunara Lyazzat Madi Madina Madiyar Magzhan Maira Makhabbat
Makhambet Makpal Maksat Malik Malika Manarbek Manshuk Mansur Marat Margulan Marlen Marua Marzhan Maulen Medet Medeu
Meiram Meirambek Meirzhan Mereke Meruert Miras Mirzhan Moldakhan Moldir Mukhamedzhan Mukhit Mukhtar Murat Muratbek
Muratkhan Musa Muslim Mustafa Myrzabek Nariman Nartai Nazar Nazarbek Nazgul Nazira Nazym Nazymbek Nazymgul Nurai
Nuralia Nuray Nurbek Nurbike Nurbol Nurbolat Nurdaulet Nurgali Nurgeldi Nurgeldy Nurgul Nurkanat Nurken Nurlan
Nurlybek Nurmukhamed Nursultan Nursulu Nurtai Nurtas Nurym Nurzat Nurzhan Nurzhigit Olzhas Omar Omirbek Omirserik
Oral Oralbek Oraz Orazaly Orazbek Orken Orynbasar Orynkul Perizat Raigul Raihan Raikhan Raiymbek Rakhat Rakhim
Rakhman Rakhmet Rakym Ramazan Rashid Rassul Rasul Rauan Raushan Rinat Rizabek Rosa Roza Ruslan Ruslanbek Rustam
Rustem Ruza Rysbek Rysqul Rysty Sabina Sabit Sabyr Saduakas Sagat Sagyndyk Saidulla Sailau Sailaubek Saken Salima
Saltanat Samal Samat Sanat Sanavar Sandugash Sanzhar Saparkul Sarketpek Sarsenbek Sartai Sattar Satybaldy Saule
Sauyt Sayan Sayat Seit Seitkali Seitzhan Semigul Serik Serikbai Serikbek Serikbol Serikzhan Shakhan Shalkar Sharbat
Sharip Sharipa Sharipbek Sharipzhan Sherkhan Sholpan Shynar Shynara Shynggys Shyngys Shyntas Sultan Sultanbek
Sulukhan Symbat Syrym Syrymbet Talgat Talgatbek Tamerlan Temir Temirbek Temirkhan Temirlan Temirzhan Tileuberdi
Timur Tleu Tleukhan Togzhan Tokhtar Tolegen Toleu Toleubek Tolganai Tomiris Torekhan Torgyn Turar Turgan Turlan
Turlybek Uali Ualikhan Ulan Ulasbek Ulbolsyn Ulpan Ulzhan Umida Umit Urazbek Usen Utegen Vadim Venera Yedil Yeldar
Yeldos Yelnar Yerbol Yerbolat Yerdos Yergali Yergen Yerik Yerkebulan Yerken Yerkin Yerlan Yermek Yermurat Yernar
Yernur Yersain Yerzhan Yessen Zamira Zangar Zarina Zaure Zauresh Zeinep Zeinolla Zere Zeynulla Zhadyra Zhakip
Zhaksybek Zhaksylyk Zhamal Zhamilya Zhan Zhanabai Zhanar Zhanara Zhanat Zhanbolat Zhandos Zhangeldi Zhanibek Zhaniya
Zhanna Zhansaya Zhanseit Zharas Zharkyn Zhasaral Zhaslan Zhasulan Zhazira Zhenis Zhibek Zhigit Zholaman Zholbarys
Zhomart Zhuldyz Zhumabai Zhumabek Zhumageldi Zhumagul Zhumakhan Zhumat Zhunus Zhurzhan Zinagul Zukhra Zulfiya
"""
_RUSSIAN = """
Abdujalil Aleksandr Aleksandra Aleksei Alena Alexander Alexandra Alexei Alexey Alina Alla Allanazar Anastasia
Anastasiya Anatoliy Anatoly Andrei Andrey Anna Anton Antonina Arkady Artem Arthur Artur Artyom Azizbek Bobur Bogdan
Boris Daniil Danil Daria Darya Davron Denis Dilmurat Dilshat Dina Dmitri Dmitriy Dmitry Eduard Ekaterina Elena
Elizaveta Emil Evgeni Evgenia Evgeny Farhad Farkhad Fedor Furkat Fyodor Galina Gennady Georgy German Gleb Grigory
Igor Ildar Ilnur Ilya Inessa Inga Inna Irina Ivan Jamshid Khurshid Kirill Konstantin Ksenia Lada Larisa Larissa
Leonid Lev Lidia Lilia Lilya Lolagul Lubov Ludmila Lyubov Lyudmila Maksim Margarita Maria Marina Mariya Mark Marsel
Matvei Maxim Mikhail Nadezhda Nargiz Nargiza Natalia Nataliya Natalya Nikita Nikolai Nikolay Nina Oinikhon Oksana
Oleg Olesya Olga Otabek Pavel Petr Polina Pyotr Rafael Rafik Raisa Ramil Rashit Ravil Renat Rimma Robert Roman
Rostislav Rufina Sardor Semyon Serafima Sergei Sergey Sherzod Shukhrat Sofia Sofya Stanislav Stepan Svetlana Taisia
Tamara Tatiana Tatyana Timofei Turgun Tursun Ulugbek Ulyana Vadim Valentin Valentina Valeri Valeria Valery Varvara
Vasily Vassily Vera Veronika Victor Vikram Viktor Viktoria Viktoriya Vitali Vitaly Vladimir Vladislav Vsevolod
Vyacheslav Yakov Yana Yaroslav Yegor Yekaterina Yelena Yevgenia Yevgeniy Yevgeny Yulia Yuliya Yuri Yury Zafar Zhanna
Zinaida Zoya
"""
_ABROAD = """
Adam Ahmed Ahmet Alan Albert Amy Andrew Angela Ann Annalena Anne Antonio Ararat Armen Ashley Barbara Benjamin
Bernard Brian Carl Catherine Charles Charlotte Chris Christian Christine Christopher Claire Claude Daniel David
Deborah Dunja Edward Elisabeth Elizabeth Emily Emma Emmanuel Eric Eva Francis Frank Gabriel George Gerard Giorgi
Hans Hassan Heather Heidi Helen Henry Hillary Hugh Hussein Jack James Jan Jane Jean Jennifer Jessica Joe John
Jonathan Josep Joseph Julia Julie Karen Karl Kate Katherine Kevin Klaus Laura Levan Linda Lisa Louis Lucy Luis
Manuel Margaret Marie Marius Markus Martin Mary Matthew Mehmet Michael Mihra Mike Mikheil Mohamed Mohammed Monica
Muhammad Mustafa Nancy Nicholas Nils Nino Oliver Olivier Omar Patricia Patrick Paul Peter Philip Philippe Rachel
Rebecca Recep Richard Robert Ryan Samuel Sara Sarah Simon Stefan Stephen Steven Susan Susanna Tamar Teresa Terhi
Thomas Tigran Tim Tom Tomas Ursula Victoria Vincent Viola Walter William Wolfgang Yusuf
"""
GIVEN = frozenset(fold(name) for name in f"{_KAZAKH} {_RUSSIAN} {_ABROAD}".split())
