/** What is bought and used, by class: German and English words apart by spaces. `=` before a German noun: never the end of a compound. */
export const THINGS_TO_BUY: Readonly<Record<string, readonly [german: string, english: string]>> = {
  furniture: [
    "sofa couch sessel stuhl stühle schrank regal bett matratze kommode lampe teppich vorhang gardine hocker " +
      "bank vitrine spiegel lattenrost schreibtisch garderobe kissen decke polster eckbank truhe hochbett rollo " +
      "jalousie =tisch esstisch couchtisch nachttisch beistelltisch wickeltisch stehleuchte deckenleuchte " +
      "gartenliege sonnenliege relaxliege möbel schränke betten kommoden anrichte sideboard lowboard highboard " +
      "vertiko kredenz sekretär pult ottomane chaiselongue récamiere diwan hängematte thron futon wohnlandschaft " +
      "sitzgarnitur sitzgruppe essgruppe lounge topper lattenroste bettgestell kopfteil bettkasten daunendecke " +
      "bettdecke bettwäsche bettzeug laken tagesdecke wolldecke überwurf kuscheldecke husse kissenbezug matratzen " +
      "läufer fußmatte fussmatte vorleger auslegware plissee lamellen store stores verdunkelung gardinenstange " +
      "kronleuchter lüster strahler lampenschirm glühbirne leuchtmittel lichterkette bilderrahmen vase wanduhr " +
      "standuhr konsolentisch ständer ablage wandhaken bügel paravent raumteiler schublade schubladen schubkasten " +
      "scharnier tischplatte arbeitsplatte armlehne rückenlehne sitzfläche laufstall strandkorb hollywoodschaukel " +
      "küchenzeile einbauküche schiebetür einlegeboden tischdecke dekoration deko mobiliar inventar einrichtung " +
      "kleiderstange schminktisch",
    "sofa couch armchair chair wardrobe shelf shelves bookcase bed mattress dresser lamp rug carpet curtain " +
      "stool bench mirror desk cushion duvet pillow blanket blind cabinet cupboard drawers recliner bedstead " +
      "headboard sofas couches settee loveseat chaise ottoman pouf pouffe beanbag futon hammock rocker armchairs " +
      "chairs tables wardrobes closet armoire sideboard buffet hutch credenza bureau vanity nightstand chest " +
      "drawer hanger hangers rail tallboy bunk bunks divan topper slats bedframe bedding linen sheets pillowcase " +
      "pillows duvets quilt throw bedspread eiderdown comforter curtains drapes blinds roller venetian lampshade " +
      "chandelier lamps spotlight bulb lightbulb rugs mat doormat runner mirrors frame vase cushions upholstery " +
      "footstool barstool highchair cot crib lounger deckchair sunlounger furniture furnishings furnishing decor " +
      "ornament worktop tabletop countertop armrest backrest footrest hinge knob castors coffer trunk shelving " +
      "rack racks coatstand partition mattresses valance headrest recliners stools desks cabinets cupboards",
  ],
  clothes: [
    "hose jeans kleid rock bluse hemd shirt pullover pulli jacke mantel schuhe schuh stiefel sandalen socken " +
      "unterwäsche anzug mütze hut schal handschuhe gürtel tasche rucksack koffer kleidung bikini badeanzug " +
      "krawatte turnschuhe sneaker brille uhr kette ring schmuck ohrringe schurwolle hosen leggings strümpfe " +
      "strumpf socke shorts bermuda chino rücke röcke kostüm blazer sakko weste cardigan hoodie top tops tshirt " +
      "tshirts slip bh büstenhalter dessous mieder pyjama overall jumpsuit trachten dirndl tracht uniform robe " +
      "talar smoking frack schleier anorak parka trenchcoat poncho cape umhang blouson fleece pantoffeln slipper " +
      "ballerinas pumps stiletto stiefeletten mokassins clogs schlappen flipflops schnürsenkel absatz sohle " +
      "einlage fäustlinge tuch krawatten fliege schlips hosenträger stirnband kappe basecap zylinder haarreif " +
      "geldbeutel portemonnaie portmonee geldbörse trolley turnbeutel beutel schirm armband armbanduhr halskette " +
      "anhängerkette brosche piercing ohrstecker diamant gold silber perle perlen kontaktlinsen etui schürze " +
      "kittel stoff leder baumwolle seide leinen reißverschluss knopf knöpfe saum ärmel kragen kapuze naht " +
      "garderobenstück klamotten bekleidung mode outfit konfektion übergröße mützen hüte mäntel hemden kleider " +
      "anzüge hüftgurt",
    "trousers jeans dress skirt blouse shirt jumper sweater hoodie jacket coat shoes shoe boots sandals socks " +
      "underwear suit cap scarf gloves belt bag handbag backpack suitcase clothes swimsuit tie trainers sneakers " +
      "glasses watch necklace ring jewellery earrings bracelet leggings tights stockings shorts chinos slacks " +
      "joggers tracksuit pants panties knickers boxers briefs bra lingerie vest singlet tshirt tshirts tee tees " +
      "top polo blazer waistcoat cardigan pullover fleece sweatshirt sweatpants dungarees overalls jumpsuit romper " +
      "costume gown frock nightdress nightie pyjamas pajamas dressing robe bathrobe tuxedo bowtie cufflinks " +
      "uniform workwear apron raincoat mac anorak parka cape poncho cloak windbreaker gilet wellies wellingtons " +
      "slippers loafers heels stilettos pumps brogues clogs flipflops laces insole sole beanie bonnet headband " +
      "bandana mittens glove sock suspenders braces purse wallet clutch satchel holdall rucksack tote umbrella " +
      "parasol pouch sunglasses spectacles lenses wristwatch strap pendant brooch bangle anklet piercing diamond " +
      "gold silver pearl pearls jewelry fabric leather wool cotton silk denim velvet linen zip zipper button " +
      "buttons hem sleeve sleeves collar hood pocket seam clothing garment garments outfit outfits fashion apparel " +
      "bikini trunks bathers wetsuit kilt sari hijab petite",
  ],
  food: [
    "kaffee tee wein bier saft wasser milch brot brötchen kuchen torte käse wurst fleisch obst gemüse kartoffeln " +
      "schokolade pralinen nudeln mehl honig öl essig gewürz nüsse müsli kekse menü mittagessen frühstück buffet " +
      "getränke sekt champagner flaschen bohnen futter katzenfutter hundefutter espresso =essen =fisch abendessen " +
      "brunch vesper jause imbiss snack snacks semmel semmeln brezel brezn croissant toast baguette zwieback teig " +
      "hefe gebäck plätzchen waffeln muffin donut krapfen berliner strudel pudding dessert nachtisch eis eiscreme " +
      "joghurt quark sahne butter margarine gouda emmentaler mozzarella ei eier omelett speck schinken salami " +
      "schnitzel steak braten gulasch hähnchen huhn pute geflügel wild lachs forelle thunfisch hering garnelen " +
      "muscheln sushi pizza burger döner falafel pommes kartoffel klöße knödel spätzle spaghetti lasagne ravioli " +
      "suppe eintopf brühe soße sauce ketchup senf mayonnaise salz pfeffer zucker zimt vanille curry paprikapulver " +
      "kräuter knoblauch zwiebel zwiebeln tomate tomaten gurke gurken paprika salat karotten möhren erbsen linsen " +
      "spinat brokkoli kohl sauerkraut rotkraut pilze champignons spargel kürbis zucchini mais oliven apfel äpfel " +
      "birne birnen banane bananen orange orangen zitrone zitronen trauben kirschen pflaumen pfirsich melone " +
      "ananas mango beeren mandeln rosinen marmelade konfitüre nutella aufstrich sirup schokoriegel bonbon bonbons " +
      "gummibärchen lakritz chips stollen kakao cappuccino limonade limo cola mineralwasser sprudel schorle " +
      "smoothie energydrink prosecco whisky wodka rum gin schnaps likör cocktail rosé pils radler lebensmittel " +
      "nahrung nahrungsmittel süßigkeiten süßwaren delikatessen feinkost konserven tiefkühlkost haferflocken gries " +
      "grieß tofu speise speisen gericht beilage zutaten proviant obstkorb gemüsekiste käseplatte aufschnitt " +
      "fingerfood häppchen kanapees",
    "coffee tea wine beer juice milk bread rolls cake cheese sausage meat fish fruit vegetables potatoes " +
      "chocolate pasta rice flour honey oil vinegar spice nuts cereal biscuits cookies menu meal lunch dinner " +
      "breakfast buffet drinks champagne bottles beans food catering sandwich espresso snacks roast breads loaf " +
      "bun buns bagel croissant toast baguette pretzel pastry pastries pie pies tart cupcake cupcakes muffin " +
      "muffins doughnut donut waffle pancake pancakes scone scones pudding dessert trifle yoghurt yogurt cream " +
      "butter margarine cheddar brie egg eggs omelette bacon ham salami sausages burger burgers steak beef pork " +
      "lamb mutton veal mince chicken turkey duck poultry salmon trout tuna cod prawns shrimp mussels oysters " +
      "sushi pizza kebab falafel fries chips crisps potato mash noodles spaghetti lasagne soup stew broth gravy " +
      "sauce ketchup mustard mayo mayonnaise salt pepper sugar cinnamon vanilla curry herbs garlic onion onions " +
      "tomato tomatoes cucumber lettuce salad carrots peas lentils spinach broccoli cauliflower cabbage mushrooms " +
      "asparagus pumpkin courgette corn sweetcorn olives apple apples pear pears banana bananas orange oranges " +
      "lemon lemons lime grapes strawberries raspberries blueberries cherries plums peach peaches melon pineapple " +
      "mango berries almonds peanuts walnuts raisins jam marmalade spread syrup sweets candy candies toffee fudge " +
      "gingerbread brownie brownies cocoa cappuccino latte lemonade squash cola soda smoothie prosecco whisky " +
      "whiskey vodka rum gin liqueur cocktail cider lager ale stout groceries grocery foods foodstuff delicatessen " +
      "deli oats porridge tofu dish dishes starter canapes ingredients supper brunch barbecue takeaway hampers " +
      "platter",
  ],
  appliance: [
    "waschmaschine trockner kühlschrank gefrierschrank herd ofen backofen mikrowelle spülmaschine geschirrspüler " +
      "staubsauger mixer toaster wasserkocher kaffeemaschine bügeleisen ventilator heizlüfter kochfeld dunstabzug " +
      "rasierer föhn nähmaschine klimaanlage luftreiniger grill fritteuse wärmepumpe durchlauferhitzer " +
      "waschautomat kühltruhe gefriertruhe gefriere kühlgerät gefrierkombination eiswürfelmaschine ceranfeld " +
      "induktionsfeld kochplatte dampfgarer airfryer abzugshaube spüler saugroboter staubsaugerroboter " +
      "wischroboter dampfreiniger hochdruckreiniger rührgerät küchenmaschine thermomix pürierstab entsafter " +
      "zitruspresse brotbackautomat brotschneidemaschine eierkocher reiskocher waffeleisen sandwichmaker raclette " +
      "fonduegerät vollautomat espressomaschine filtermaschine padmaschine kapselmaschine milchaufschäumer " +
      "kaffeemühle wasserfilter wassersprudler sodastream bügelstation bügelmaschine mangel wäscheschleuder " +
      "radiator heizstrahler heizdecke klimagerät luftbefeuchter entfeuchter glätteisen lockenstab rasierapparat " +
      "trimmer epilierer zahnbürste munddusche fußbad strickmaschine overlock boiler untertischgerät heizkissen " +
      "haushaltsgerät haushaltsgeräte küchengerät elektrogerät großgerät einbaugerät fleischwolf allesschneider " +
      "dörrautomat eismaschine popcornmaschine zapfanlage minibar infrarotheizung",
    "washer dryer fridge freezer cooker oven microwave dishwasher vacuum hoover mixer toaster kettle iron fan " +
      "heater hob shaver hairdryer grill fryer aircon conditioner blender purifier tumble stove washing laundry " +
      "tumbler refrigerator fridges freezers icebox cookers ovens hobs induction stovetop cooktop rangehood " +
      "extractor microwaves dishwashers roomba steamer airfryer fryers blenders juicer liquidiser processor " +
      "breadmaker ricecooker crockpot toasters kettles coffeemaker percolator nespresso grinder frother sodastream " +
      "icemaker waterfilter ironing irons mangle dehumidifier humidifier fans heaters radiator airconditioner " +
      "cooler chiller shavers razor trimmer epilator straighteners curlers toothbrush waterpik sewing overlocker " +
      "barbecue bbq griddle raclette appliance appliances whitegoods hairdryers incinerator hotplate minibar " +
      "extractors vacuums hoovers dyson sweeper aga multicooker slowcooker spindryer cooktops",
  ],
  electronics: [
    "handy smartphone iphone tablet laptop notebook computer rechner pc bildschirm monitor fernseher tv " +
      "kopfhörer lautsprecher kamera drucker scanner router modem fritzbox receiver festplatte kabel ladegerät " +
      "akku batterie tastatur maus konsole smartwatch sim simkarte adapter stecker netzteil headset repeater " +
      "antenne telefon hörer händy handys mobilteil telefone smartphones android samsung galaxy pixel huawei " +
      "xiaomi ipad macbook ultrabook desktop mac imac server workstation prozessor grafikkarte arbeitsspeicher " +
      "mainboard gehäuse lüfter ssd speicherkarte stick usb dongle dockingstation display touchscreen beamer " +
      "leinwand projektor soundbar subwoofer verstärker anlage stereoanlage plattenspieler kassettenrekorder radio " +
      "dab wecker mikrofon mikro webcam digitalkamera spiegelreflex objektiv stativ drohne camcorder gopro " +
      "blitzgerät plotter kopierer kopiergerät faxgerät fax laminiergerät aktenvernichter switch accesspoint " +
      "powerline satellitenschüssel schüssel lnb decoder settopbox smartcard hdmi powerbank ladestation knopfzelle " +
      "batterien akkus akkupack trackpad controller playstation xbox nintendo gameboy fitnesstracker " +
      "fitnessarmband pulsuhr navi navigationsgerät dashcam babyphone ebook reader kindle tolino alexa echo " +
      "homepod smarthome sensor bewegungsmelder fernbedienung taschenlampe trommel toner platine chip earbuds " +
      "airpods inears freisprecheinrichtung funkgerät walkie anrufbeantworter telefonanlage hülle panzerglas " +
      "schutzfolie displayglas elektronik hardware endgerät endgeräte",
    "phone mobile smartphone iphone tablet laptop notebook computer pc screen monitor television tv headphones " +
      "speaker camera printer scanner router modem hub receiver cable charger battery keyboard mouse console " +
      "smartwatch sim adapter plug headset extender aerial landline handset usb phones mobiles handsets android " +
      "samsung galaxy pixel huawei ipad tablets laptops macbook chromebook desktop mac imac workstation processor " +
      "graphics ram motherboard ssd harddrive memory stick dongle docking display touchscreen projector soundbar " +
      "subwoofer amplifier amp stereo hifi turntable radio dab microphone mic webcam cameras dslr lens tripod " +
      "drone camcorder gopro plotter photocopier copier fax laminator shredder switch powerline satellite dish " +
      "decoder freeview firestick roku chromecast hdmi ethernet cables leads chargers powerbank batteries trackpad " +
      "joystick controller playstation xbox nintendo fitbit tracker satnav gps dashcam ereader kindle alexa echo " +
      "homepod sensor remote calculator torch flashlight earphones earbuds airpods walkie answerphone casing " +
      "electronics electronic gadget gadgets hardware devices cartridge soundsystem speakers telly televisions " +
      "screens monitors printers routers",
  ],
  tools: [
    "bohrmaschine säge hammer schrauben schraube leiter rasenmäher schubkarre gartenschlauch pumpe generator " +
      "werkzeug farbe pinsel holz bretter fliesen dübel zement zaun gartenhaus pflanzen blumen samen dünger " +
      "gewächshaus hochbeet sonnenschirm trampolin pool schaufel spaten kies steine folie klebeband kartons toner " +
      "papier patronen ordner stifte blumenerde pflanzenerde schraubendreher schraubenzieher schraubenschlüssel " +
      "schrauber bohrer schere schleifer schleifmaschine flex fräse hobel meißel zange feile raspel wasserwaage " +
      "zollstock maßband winkelmesser schraubstock werkbank werkzeugkasten werkzeugkoffer kompressor druckluft " +
      "schweißgerät lötkolben heißluftpistole tacker nägel nagel muttern unterlegscheiben haken ösen draht seil " +
      "seile kette schnur gurt karabiner klebstoff kleber leim silikon acryl dichtung dichtmasse montageschaum " +
      "bauschaum spachtel spachtelmasse gips mörtel beton estrich putz kalk schotter splitt ziegel pflaster " +
      "klinker dämmung dämmwolle styropor rigips gipskarton balken latte latten leisten osb brett dielen " +
      "vinylboden laminatboden korkboden kleister lack lasur holzschutz grundierung abtönfarbe wandfarbe " +
      "malerrolle malerkrepp rohre schlauch gartengerät harke rechen besen laubbläser laubsauger häcksler " +
      "freischneider sense vertikutierer rasentrimmer kantenschneider mähroboter mäher schneeschieber hacke axt " +
      "beil brecheisen gießkanne eimer regentonne sprinkler rasensprenger komposter gerüst betonmischer " +
      "mischmaschine minibagger stromerzeuger aggregat wagenheber messgerät multimeter phasenprüfer detektor " +
      "arbeitshandschuhe schutzbrille baustoff baustoffe material materialien heimwerkerbedarf pfosten pfahl " +
      "pflock drahtzaun markise pavillon carport geräteschuppen schuppen gartenhäuschen wpc",
    "drill saw hammer screws ladder lawnmower mower wheelbarrow hose pump generator tool paint brush wood timber " +
      "planks tiles cement fence shed plants flowers seeds soil compost fertiliser greenhouse parasol trampoline " +
      "pool shovel spade gravel stones tape boxes toner paper cartridges folders pens stationery screwdriver " +
      "screwdrivers spanner wrench pliers chisel plane file rasp level spirit measure vice clamp workbench toolbox " +
      "toolkit tools compressor welder soldering heatgun stapler nails nail nuts bolts bolt washers hooks hook " +
      "wire rope chain string strap bungee glue adhesive superglue silicone sealant filler putty grout mortar " +
      "concrete screed plasterboard drywall insulation bricks brick slabs paving rubble hardcore aggregate plywood " +
      "mdf chipboard decking beams beam batten skirting dowel boards board flooring varnish stain lacquer primer " +
      "undercoat emulsion gloss roller masking sandpaper sander grinder router jigsaw chainsaw hacksaw circular " +
      "mitre handsaw bits pickaxe axe hatchet crowbar mallet rake hoe broom fork trowel secateurs shears trimmer " +
      "strimmer leafblower blower shredder scarifier lawnmowers mowers snowblower snowshovel watering bucket " +
      "sprinkler hosepipe waterbutt scaffold scaffolding tower mixer jack multimeter tester detector goggles " +
      "dustsheet diy hardware materials lumber fencing posts trellis awning pavilion gazebo carport ladders " +
      "stepladder nailgun jackhammer ratchet allen wheelbarrows caulk tarpaulin tarp sheeting",
  ],
  leisure_goods: [
    "bücher roman puzzle puppe lego spielzeug ball fahrrad rad roller helm ski zelt schlafsack kinderwagen " +
      "kindersitz hantel laufband gitarre klavier geschenk gutschein gutscheine kalender poster album cd dvd " +
      "strauß geschenkkorb kerze parfüm creme shampoo vitamine tabletten medikament salbe =spiel ebike buchs " +
      "kochbuch bilderbuch hörbuch schulbuch taschenbuch lehrbuch fachbuch sachbuch kinderbuch tagebuch krimi " +
      "comic ratgeber lexikon atlas landkarte bildband brettspiel kartenspiel gesellschaftsspiel videospiel würfel " +
      "schachbrett quiz konsolenspiel bausteine playmobil barbie puppenhaus kuscheltier teddy stofftier plüschtier " +
      "modelleisenbahn modellbau bastelset knete malbuch buntstifte malkasten drachen kreisel murmeln schaukel " +
      "rutsche sandkasten planschbecken bollerwagen dreirad laufrad bobbycar kettcar rennrad mountainbike pedelec " +
      "lastenrad hollandrad damenrad kinderrad fahrradschloss escooter skateboard inlineskates inliner rollschuhe " +
      "schlittschuhe schlitten skier snowboard skischuhe surfbrett paddel kajak kanu schlauchboot angel angelrute " +
      "luftmatratze isomatte campingkocher campingstuhl kühlbox rucksack wanderstöcke kletterseil hanteln gewichte " +
      "crosstrainer heimtrainer ergometer rudergerät yogamatte fitnessgerät boxsack fußball schläger " +
      "tischtennisplatte dartscheibe billardtisch kicker pokal gitarren geige keyboard schlagzeug flöte trompete " +
      "saxophon akkordeon noten notenständer geschenke präsent präsentkorb geschenkkarte geschenkbox überraschung " +
      "gutscheinkarte fotobuch leinwandbild kunstdruck gemälde skulptur figur antiquität sammlung briefmarken " +
      "münze münzen schallplatte vinyl bluray hörspiel blumen kranz gesteck räucherstäbchen parfum seife duschgel " +
      "haarspray makeup lippenstift nagellack lotion deo rasierklingen zahnpasta nahrungsergänzung pillen tropfen " +
      "medikamente arznei hustensaft verhütungsmittel kondome bastelbedarf garn stricknadeln stoffe feuerwerk " +
      "luftballons girlande dekoartikel weihnachtsbaum osterhase teleskop fernglas mikroskop zauberkasten " +
      "spielsachen hobbybedarf",
    "book books novel puzzle doll lego toy ball bike bicycle ebike scooter helmet skis tent pram stroller " +
      "treadmill guitar piano gift voucher vouchers calendar poster album cd dvd bouquet hamper candle perfume " +
      "cream shampoo vitamins tablets medicine ointment paperback hardback hardcover cookbook audiobook textbook " +
      "thriller comic atlas map encyclopedia boardgame boardgames cards dice chess jigsaw videogame blocks " +
      "playmobil barbie dollhouse teddy cuddly plush figurine craft crafts kit crayons colouring kite marbles " +
      "swing slide sandpit paddling trike tricycle bikes bicycles escooter skateboard rollerblades skates sledge " +
      "sleigh toboggan snowboard surfboard paddleboard kayak canoe dinghy rod fishing airbed tents sleeping " +
      "camping stove coolbox dumbbells dumbbell weights elliptical crosstrainer rower ergometer yoga kettlebell " +
      "punchbag football basketball volleyball racket racquet shuttlecock darts dartboard billiard snooker trophy " +
      "violin keyboard drums drumkit flute trumpet saxophone accordion cello gifts present presents giftcard " +
      "keepsake photobook canvas print painting sculpture antique collectible collectibles stamps coin coins vinyl " +
      "records lp bluray flowers wreath candles incense fragrance cologne soap gel lipstick makeup mascara lotion " +
      "sunscreen deodorant razors toothpaste supplements pills medication medicines drops condoms yarn knitting " +
      "wool needles fireworks balloons balloon decorations tinsel baubles telescope binoculars microscope toys " +
      "games puzzles dolls novels magazine",
  ],
  goods: [
    "artikel ware waren produkt produkte paket päckchen sendung lieferung bestellung stück exemplar modell größe " +
      "farbe sortiment katalog ersatzteil zubehör packung karton kiste palette muster probe gerät geräte klorolle " +
      "tapetenrolle gegenstand gegenstände teilchen produktes bestellungen lieferungen erzeugnis fabrikat marke " +
      "modelle serie edition variante ausführung farbton maße maß abmessung gewicht einheit einheiten kollektion " +
      "auswahl neuheit sonderposten restposten ausverkauf bware ausschuss ersatz ersatzteile einzelteil bauteil " +
      "bestandteil teilelieferung zubehörteil verpackungsmaterial kartons schachtel dose tüte beutel tube fass " +
      "kanister container bündel stapel kisten boxen box ladung fracht beigabe zugabe prototyp bestand vorrat " +
      "stückzahl menge artikelnummer sku ean barcode etikett schild label bedienungsanleitung garantiekarte " +
      "garantie gewährleistung apparat apparatur vorrichtung maschine zeug kram krempel utensilien utensil",
    "item items goods product products parcel package shipment delivery order model size colour color catalogue " +
      "catalog spare accessory pack box crate pallet sample device unit article articles merchandise wares " +
      "commodity orders parcels packages packaging deliveries sets models variant version edition series brand " +
      "branded sizes colours colors shade weight dimensions measurements ranges collection selection catalogues " +
      "assortment stock inventory clearance leftover bargain spares component components accessories replacement " +
      "substitutes packet packets packs carton cartons tin tub bottle jar bag sack barrel drum bundle pile stack " +
      "boxes crates container contents freebie giveaway tester prototype pattern quantity barcode sku label tag " +
      "warranty guarantee gizmo apparatus equipment gear kit machine belongings possessions units samples",
  ],
  kitchenware: [
    "geschirr besteck tasse tassen becher suppenteller speiseteller essteller schüssel schüsseln schale gabel " +
      "gabeln löffel messer topf töpfe pfanne bräter auflaufform backform backblech kuchenform nudelholz " +
      "schneebesen pfannenwender suppenkelle sieb reibe schäler dosenöffner flaschenöffner korkenzieher " +
      "küchenwaage schneidebrett karaffe krug kanne weinglas gläser sektglas trinkflasche tablett servietten " +
      "untersetzer topflappen geschirrtuch brotkasten butterdose tupperware frischhaltedose brotdose alufolie " +
      "backpapier porzellan keramik",
    "crockery cutlery plate plates saucer cup cups mug mugs bowl bowls fork forks spoon spoons teaspoon knife " +
      "knives saucepan saucepans frypan pan pans pot pots wok casserole tray bakeware whisk spatula ladle sieve " +
      "colander grater peeler corkscrew scales jug pitcher teapot flask thermos glass glasses tumbler goblet " +
      "napkins serviettes coasters tablecloth teatowel tupperware lunchbox foil clingfilm porcelain china ceramic " +
      "tableware silverware kitchenware utensils",
  ],
  baby: [
    "windel windeln schnuller nuckel fläschchen babyflasche milchpulver babymilch brei strampler body lätzchen " +
      "babyschale maxicosi buggy tragetuch babytrage wickelkommode wickelunterlage stillkissen milchpumpe " +
      "spucktuch rassel mobile hochstuhl laufgitter treppenschutzgitter stubenwagen beistellbett babywanne " +
      "feuchttücher schlafsäckchen krabbeldecke",
    "nappy nappies diaper diapers dummy pacifier formula babygro onesie bib buggy pushchair carrycot carseat " +
      "highchair playpen stairgate moses bassinet sterilizer steriliser wipes rattle teether breastpump babysling " +
      "weaning changing layette",
  ],
  garden: [
    "pflanze pflanzen stauden staude strauch sträucher baum bäume tanne thuja kirschlorbeer hecke hecken rosen " +
      "rosenstock tulpen narzissen geranien stiefmütterchen lavendel orchidee orchideen kaktus palme efeu bambus " +
      "farn moos unkraut rasen wiese beet beete blumenkasten blumentopf blumenzwiebeln zwiebelblumen saatgut " +
      "setzlinge sämlinge stecklinge torf mulch kompost laub äste ast zweig zweige wurzel wurzeln blüte blüten " +
      "knospen blattläuse schnecken unkrautvernichter pflanzenschutz gartenpflege baumschnitt heckenschnitt " +
      "baumschule gärtnerei gartencenter teich brunnen steingarten",
    "plant shrub shrubs bush bushes tree trees hedge hedges rose roses tulip tulips daffodils geranium lavender " +
      "orchid orchids cactus palm ivy bamboo fern moss weed weeds lawn turf meadow flowerbed planter planters " +
      "flowerpot bulbs seedlings cuttings peat mulch bark leaves branches branch twig roots root stump blossom " +
      "buds harvest aphids slugs snails weedkiller pesticide pruning gardening perennials conifer leylandii " +
      "knotweed orchard pond fountain rockery",
  ],
  medical_aid: [
    "hörgerät hörgeräte rollator gehstock gehhilfe gehhilfen krücke pflegebett treppenlift badewannenlift " +
      "haltegriff toilettenstuhl inkontinenz windelhosen kompressionsstrümpfe stützstrümpfe orthese prothesen " +
      "einlagen blutdruckmessgerät blutzuckermessgerät teststreifen insulin insulinpumpe spritzen kanüle katheter " +
      "inhalator inhaliergerät sauerstoffgerät beatmungsgerät cpap hausnotruf notrufknopf zahnspange zahnschiene " +
      "brillengläser lesebrille thermometer verbandskasten mundschutz desinfektionsmittel schnelltest antibiotika " +
      "antibiotikum schmerzmittel ibuprofen paracetamol aspirin nasenspray augentropfen impfstoff hilfsmittel",
    "hearingaid walker zimmer cane crutch stairlift hoist commode incontinence pads compression orthotic " +
      "orthotics prosthetic inhaler nebuliser ventilator cpap insulin syringe syringes catheter glucose strips " +
      "lifeline retainer aligners bifocals varifocals thermometer firstaid mask masks sanitiser antibiotics " +
      "antibiotic painkiller painkillers ibuprofen paracetamol aspirin nasal eyedrops antihistamine statin " +
      "contraceptive medical aids",
  ],
};
