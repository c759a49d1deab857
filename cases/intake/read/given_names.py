"""Common given names of Kazakhstan, its neighbours and abroad, in Latin spellings: a help to name shapes.

Names only, never persons. Spellings are folded before they are compared, so one of Zh/J, Kh/H, ay/ai is enough.
"""

from __future__ import annotations

from .folding import fold

_KAZAKH = """
Abai Abdigali Abdikarim Abdirashid Abdrakhman Abdulla Abil Abilkair Abish Abylai Abylay Abzal Adai Adil Adilbek
Adilet Adilkhan Adlet Agibai Agzhan Aibar Aibat Aibek Aibol Aibolat Aida Aidai Aidana Aidar Aidarbek Aidos Aidyn
Aigali Aigerim Aigul Aiman Aimgul Ainagul Ainash Ainur Ainura Aisha Aisulu Aitbai Aitbay Aitkali Aitmagambet
Aitmukhambet Aituar Aitzhan Aizada Aizhan Akan Akbar Akbota Akerke Akezhan Akgul Akhan Akhmet Akhmetzhan Akku
Akmaral Aknar Aknur Aktoty Akylbay Akylbek Akylzhan Akzhan Alau Alban Albina Aldan Aldiyar Alen Alfiya Ali Alibek
Alibi Aliia Alikhan Alim Alimzhan Alisher Aliya Aliyah Alma Almagul Almas Almat Almaz Alpamys Altai Altay Altyn
Altynai Altynay Altynbek Altyngul Altynshash Alzhan Amanbek Amangeldi Amangeldy Amantay Amanzhol Amina Amir Amirkhan
Amirzhan Anar Anara Ansar Anuar Anvar Arafat Arai Araigul Arailym Aray Ardak Arkat Arman Armat Arnur Arsen Arslan
Aruzhan Arystan Arystanbek Asan Asanali Asanbay Asankhan Asel Asem Aset Ashim Asiya Askar Askarbek Askhat Aslan
Aslanbek Assan Assel Assem Assiya Asylbek Asylkhan Asylzat Atabek Auez Aya Ayagoz Ayan Ayat Ayaulym Ayazhan Aybek
Aygerim Aykorkem Ayman Aynur Azamat Azat Azerbay Azhar Azim Aziz Azizbek Bagdat Bagdaulet Baglan Bagzhan Baimurat
Bakberdi Bakdaulet Bakhyt Bakhytgul Bakhytzhan Bakyt Bakytbek Bakytgul Bakytzhan Balnur Baltabai Baltabay Baltabek
Balym Balzhan Banu Bardat Barlybek Barshagul Batima Batyr Batyrbek Batyrkhan Batyrzhan Baurzhan Bauyrjan Bauyrzhan
Bayan Bayansulu Begaly Beibarys Beibit Beimbet Bek Bekarys Bekbolat Bekmurat Beknur Beksat Beksultan Bektas Bektur
Bekzat Bekzhan Berdibek Berik Berikbol Bibigul Birzhan Bogenbai Bolat Bolatbek Bolatkhan Boranbay Bota Botagoz
Botakoz Bulat Damira Dana Danagul Dandai Danial Daniar Daniyar Dariga Darina Darkhan Darkhanbek Darmen Daryn Dastan
Daulet Dauletbek Dauletkhan Dauren Diana Dias Dilara Dilfuza Dilnara Dilnaz Dimash Dinara Dinmukhamed Dosan Dosbol
Dostan Dosym Doszhan Duisen Duisenbay Duisenbek Dulat Duman Edige Edil Ednan Eldar Eldos Elmira Elnur Elvira Elzhan
Enlik Erasyl Erbol Erdos Ergali Erik Erkebulan Erkin Erlan Ermek Ernar Ernazar Ernur Ersain Ersultan Erulan Erzat
Erzhan Esbol Esen Esenbek Esengeldi Farida Fatima Gabdulla Gabiden Gabit Gafur Gali Galy Galym Galymbek Galymtay
Galymzhan Gani Gaukhar Gaziz Gizat Gulaiym Gulbakhram Gulbanu Gulbaram Gulbaran Guldan Guldana Guldariya Gulden
Gulfairus Gulim Gulmira Gulnar Gulnara Gulnaz Gulsara Gulshakhra Gulshara Gulshat Gulsim Gulzat Gulzhakhan Gulzhan
Gulzhazira Gulzifa Gulzira Gulziya Ibragim Ibrahim Idris Ilias Ilyas Indira Inkar Inzhu Iskander Islambek Ismail
Janar Janel Jenis Kabdulla Kadir Kadyr Kairat Kairbek Kairolla Kaisar Kalamkas Kaldybek Kamal Kambar Kamil Kamila
Kamshat Kanat Kanatbek Kanysh Karakat Karibay Karim Karima Karlygash Kassym Kassymbek Kassymzhan Kasym Kazbek
Kazhymurat Kazybek Kenes Kenzhe Kenzhebek Kenzhebolat Kenzhegali Kenzhegul Khadisha Khalel Khalida Khaliola Khamit
Khasan Kozhakhmet Kuandyk Kuandykbek Kuanysh Kuanyshbek Kuat Kudaibergen Kulyash Kunsulu Kural Kuralai Kuralay
Kurmanbek Kurmangali Kydyrali Kymbat Laura Lazzat Leila Lunara Lyazzat Madi Madina Madiyar Magzhan Maira Makhabbat
Makhambet Makpal Maksat Maksut Malik Malika Manarbek Manshuk Mansur Maral Marat Maratbek Margulan Mariyam Marlen
Marua Marzhan Marzhangul Maulen Mazhit Medet Medeu Meiram Meirambek Meirzhan Mereilim Mereke Meruert Miras Mirat
Mirzhan Moldabek Moldakhan Moldir Mukan Mukhamed Mukhamedali Mukhamedzhan Mukhit Mukhtar Murager Murat Muratbek
Muratkhan Musa Muslim Mustafa Myrzabek Nagima Nariman Nartai Nazar Nazarali Nazarbek Nazgul Nazira Nazym Nazymbek
Nazymgul Nuradil Nurai Nurakhmet Nuralia Nuray Nurbanu Nurbek Nurbike Nurbol Nurbolat Nurdaulet Nurdos Nurgali
Nurgeldi Nurgeldy Nurgul Nurkanat Nurken Nurlan Nurlybek Nurmakhan Nurmukhamed Nursaid Nursat Nursaule Nurserik
Nursultan Nursulu Nurtai Nurtas Nurtugan Nurym Nurzat Nurzhan Nurzhigit Olzhas Omar Omarkhan Omirbek Omirserik Oral
Oralbek Oraz Orazaly Orazbek Orken Orynbasar Oryngul Orynkul Ospan Otegen Perizat Rabiga Raigul Raihan Raikhan
Raimbek Raiymbek Rakhat Rakhim Rakhima Rakhman Rakhmet Rakym Ramazan Rashid Rassul Rasul Rauan Raushan Raushangul
Ravshan Rinat Rizabek Rosa Roza Ruslan Ruslanbek Rustam Rustem Rustembek Ruza Rysbek Ryskeldi Rysqul Rysty Sabina
Sabir Sabira Sabit Sabyr Sabyrzhan Saduakas Sadyk Sagat Sagi Sagidulla Sagyndyk Saidulla Sailau Sailaubek Saken
Sakhi Salima Saltanat Samal Samat Samet Samgat Sanat Sanavar Sandugash Saniya Sansyzbay Sanzhan Sanzhar Sapar
Saparbek Saparkul Sara Sarketpek Sarsenbek Sartai Sattar Sattarkhan Satybaldy Saule Sauyt Sayan Sayat Sayran Seit
Seitkali Seitzhan Semigul Serik Serikbai Serikbek Serikbol Serikkali Serikzhan Shakarim Shakhan Shalkar Shamil Shara
Sharapat Sharbat Sharip Sharipa Sharipbek Sharipzhan Sherkhan Shokan Sholpan Shynar Shynara Shynggys Shyngys Shyntas
Sultan Sultanbek Sulukhan Symbat Syrym Syrymbet Talgat Talgatbek Tamerlan Tanatar Tauirbek Temir Temirbek Temirkhan
Temirlan Temirzhan Tilek Tileu Tileuberdi Timur Tleu Tleukhan Togzhan Tokhtar Tokhtasyn Toktar Tolebay Tolebi
Tolegen Toleu Toleubek Tolganai Tolkyn Tomiris Tore Torekhan Torgyn Turar Turegeldi Turgan Turlan Turlybek Tursyn
Tursynai Tursynbek Tynyshtyk Uali Ualikhan Ugulshan Ulan Ulasbek Ulbala Ulbolsyn Ulbosyn Ulpan Ulzhan Umida Umit
Urazbek Usen Utegen Vadim Venera Yedil Yelaman Yeldar Yeldos Yelnar Yelubay Yelzhan Yerbol Yerbolat Yerdos Yergali
Yergen Yerik Yerkanat Yerkebulan Yerken Yerkin Yerlan Yermek Yermurat Yernar Yernur Yersain Yerulan Yerzat Yerzhan
Yesbol Yesen Yesengeldi Yeskendir Yessen Zamira Zangar Zarina Zaure Zauresh Zeinep Zeinolla Zere Zeynulla Zhadyra
Zhaina Zhaken Zhakhan Zhakip Zhaksybek Zhaksylyk Zhalgas Zhalgasbek Zhamal Zhambyl Zhamilya Zhan Zhanabai Zhanar
Zhanara Zhanarbek Zhanargul Zhanat Zhanbolat Zhandarbek Zhandos Zhangeldi Zhangir Zhanibek Zhaniya Zhanna Zhansaya
Zhanseit Zhanserik Zhanyl Zharas Zharkyn Zharylkasyn Zhasaral Zhaslan Zhasulan Zhasuzak Zhaxybek Zhazira Zhemis
Zhenis Zhenisbek Zhibek Zhigit Zholaman Zholbarys Zholdas Zhomart Zhomartbek Zhuldyz Zhumabai Zhumabek Zhumabike
Zhumageldi Zhumagul Zhumakhan Zhumash Zhumat Zhumazhan Zhunus Zhurzhan Ziba Zibagul Zinagul Zukhra Zulfiya
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
_NEIGHBOURS = """
Abbos Abdukakhor Abdulaziz Abdulla Abdullo Abdumalik Abdurahmon Abduvohid Adilbek Adina Ahliddin Aibek Aida Aigerim
Akbarali Akmal Alisher Altynai Amanbai Anora Anvar Asad Ashur Askar Atai Avaz Ayperi Azam Azamjon Aziza Azizakhon
Bahodir Bahrom Bakhodir Bakhrom Bakhtiyar Baktygul Barno Batyrkhan Begench Begimai Behruz Bekbolot Bekzod Berdy
Bobomurod Bolot Botir Burul Chary Chinara Cholpon Daler Dauletmurat Davlat Dilbar Dildora Dilfuza Dilmurod Dilnoza
Dilorom Dilrabo Dilshod Dzhamilya Dzhanybek Dzhyldyz Elmurod Elyor Ernis Faizullo Farangis Farida Farrukh Firuz Firuza
Gafur Gulbahor Gulchehra Gulmurod Gulnora Guljan Gulsara Gulshan Guncha Habib Hafiz Hamid Hasan Husan Husniddin Ikrom
Ilhom Inobat Islom Ismoil Izzat Jahongir Jamol Jasur Jyldyz Kamila Kamol Kamoliddin Kanykei Karomat Keneshbek
Khayrullo Khurram Khurshida Komil Lobar Lola Maftuna Mahmud Makhabat Malohat Manizha Manzura Mavjuda Mavluda Mehriban
Merdan Mirbek Mirlan Mirzo Mohira Muhabbat Muhammad Munira Muqaddas Murodjon Mushtariy Nargiza Nasiba Nazokat Nematjon
Nigina Nigora Nilufar Nodir Nodira Nozima Nuriddin Nurgeldi Odil Odina Oybek Oygul Oynihol Oysha Parviz Perhat Rahim
Rahmon Ravshanbek Rano Rita Rovshan Rustamjon Sabina Sadriddin Saida Saidullo Salim Salohiddin Samandar Sanobar Sanjar
Sarvar Serdar Shahlo Shahnoza Shahzoda Sharof Shavkat Sherali Sherzodbek Shohista Shohruh Shoira Shuhrat Sitora Sobir
Sodiq Soltan Sukhrob Suhrob Syimyk Tahir Talant Tashpulat Temirlan Temur Tilekmat Toir Toktogul Tolib Ulugbek Umar
Umida Umed Urmat Usmon Uktam Vohid Xurshid Yodgor Yulduz Yunus Yusup Zafarbek Zamira Zarifa Zavqibek Zebo Zilola
Ziyoda Zohid Zoir Zuhra Zulaykho
"""
GIVEN = frozenset(fold(name) for name in f"{_KAZAKH} {_RUSSIAN} {_ABROAD} {_NEIGHBOURS}".split())
