/** Things, people, places and times by what they are: German and English, words apart by spaces. */
export const THING_CLASSES: Readonly<Record<string, readonly [german: string, english: string]>> = {
  furniture: [
    "sofa couch sessel stuhl stühle tisch schrank regal bett matratze kommode lampe leuchte teppich vorhang gardine hocker bank vitrine spiegel lattenrost schreibtisch garderobe kissen decke polster eckbank truhe liege hochbett rollo jalousie",
    "sofa couch armchair chair table wardrobe shelf shelves bookcase bed mattress dresser lamp light rug carpet curtain stool bench mirror desk cushion duvet pillow blanket blind cabinet cupboard drawers recliner bedstead headboard",
  ],
  clothes: [
    "hose jeans kleid rock bluse hemd shirt pullover pulli jacke mantel schuhe schuh stiefel sandalen socken unterwäsche anzug mütze hut schal handschuhe gürtel tasche rucksack koffer kleidung bikini badeanzug krawatte turnschuhe sneaker brille uhr kette ring schmuck ohrringe",
    "trousers jeans dress skirt blouse shirt jumper sweater hoodie jacket coat shoes shoe boots sandals socks underwear suit cap hat scarf gloves belt bag handbag backpack suitcase clothes swimsuit tie trainers sneakers glasses watch necklace ring jewellery earrings bracelet",
  ],
  food: [
    "kaffee tee wein bier saft wasser milch brot brötchen kuchen torte käse wurst fleisch fisch obst gemüse kartoffeln schokolade pralinen nudeln reis mehl honig öl essig gewürz nüsse müsli kekse menü essen mittagessen frühstück buffet getränke sekt champagner flaschen bohnen futter katzenfutter hundefutter espresso",
    "coffee tea wine beer juice milk bread rolls cake cheese sausage meat fish fruit vegetables potatoes chocolate pasta rice flour honey oil vinegar spice nuts cereal biscuits cookies menu meal lunch dinner breakfast buffet drinks champagne bottles beans food catering sandwich espresso snacks roast",
  ],
  appliance: [
    "waschmaschine trockner kühlschrank gefrierschrank herd ofen backofen mikrowelle spülmaschine geschirrspüler staubsauger mixer toaster wasserkocher kaffeemaschine bügeleisen ventilator heizlüfter kochfeld dunstabzug rasierer föhn nähmaschine klimaanlage luftreiniger grill fritteuse wärmepumpe durchlauferhitzer",
    "washer dryer fridge freezer cooker oven microwave dishwasher vacuum hoover mixer toaster kettle iron fan heater hob shaver hairdryer grill fryer aircon conditioner blender purifier tumble stove",
  ],
  electronics: [
    "handy smartphone iphone tablet laptop notebook computer rechner pc bildschirm monitor fernseher tv kopfhörer lautsprecher kamera drucker scanner router modem fritzbox receiver festplatte kabel ladegerät akku batterie tastatur maus konsole smartwatch sim simkarte adapter stecker netzteil headset repeater antenne telefon hörer",
    "phone mobile smartphone iphone tablet laptop notebook computer pc screen monitor television tv headphones speaker camera printer scanner router modem hub receiver cable charger battery keyboard mouse console smartwatch sim adapter plug headset extender aerial landline handset usb",
  ],
  tools: [
    "bohrmaschine säge hammer schrauben schraube leiter rasenmäher schubkarre gartenschlauch pumpe generator werkzeug farbe pinsel holz bretter fliesen dübel zement zaun gartenhaus pflanzen blumen samen erde dünger gewächshaus hochbeet sonnenschirm trampolin pool schaufel spaten kies steine folie klebeband kartons toner papier patronen ordner stifte",
    "drill saw hammer screws ladder lawnmower mower wheelbarrow hose pump generator tool paint brush wood timber planks tiles cement fence shed plants flowers seeds soil compost fertiliser greenhouse parasol trampoline pool shovel spade gravel stones tape boxes toner paper cartridges folders pens stationery",
  ],
  leisure_goods: [
    "buch bücher roman spiel puzzle puppe lego spielzeug ball fahrrad rad e-bike roller helm ski zelt schlafsack kinderwagen kindersitz hantel laufband gitarre klavier geschenk gutschein gutscheine kalender poster album cd dvd strauß geschenkkorb kerze parfüm creme shampoo vitamine tabletten medikament salbe",
    "book books novel game puzzle doll lego toy ball bike bicycle ebike scooter helmet skis tent pram stroller treadmill guitar piano gift voucher vouchers calendar poster album cd dvd bouquet hamper candle perfume cream shampoo vitamins tablets medicine ointment",
  ],
  goods: [
    "artikel ware waren produkt produkte paket päckchen sendung lieferung bestellung set stück exemplar modell größe farbe sortiment katalog ersatzteil zubehör packung karton kiste palette muster probe gerät geräte",
    "item items goods product products parcel package shipment delivery order set piece model size colour color range catalogue catalog spare part accessory pack box crate pallet sample device unit",
  ],
  vehicle: [
    "auto wagen pkw fahrzeug lkw transporter anhänger wohnwagen wohnmobil motorrad moped mofa traktor cabrio kombi golf polo passat opel audi bmw mercedes toyota skoda firmenwagen leasingwagen mietwagen zweitwagen oldtimer",
    "car van vehicle lorry truck trailer caravan motorhome motorbike motorcycle moped tractor convertible estate fiesta corsa astra focus toyota skoda hire rental lease hatchback",
  ],
  vehicle_part: [
    "stoßstange kotflügel windschutzscheibe scheibe reifen felge spiegel außenspiegel motorhaube motor bremse getriebe kennzeichen auspuff tür kofferraum scheinwerfer rücklicht lack kratzer delle beule airbag",
    "bumper wing windscreen windshield tyre tire wheel mirror bonnet engine brake gearbox registration exhaust boot headlight taillight paintwork scratch dent airbag fender",
  ],
  public_transport: [
    "bus zug bahn straßenbahn tram s-bahn u-bahn linie haltestelle bahnhof gleis bahnsteig fahrplan anschluss umstieg verspätung schaffner busfahrer fahrer kontrolleur fahrgast fahrt fahrten regionalbahn ice schienenersatzverkehr rolltreppe fähre flug flughafen reise reservierung sitzplatz abteil",
    "bus train tram underground tube metro line stop station track platform timetable connection delay conductor driver inspector passenger journey trip ride replacement escalator ferry flight airport travel reservation seat carriage coach",
  ],
  ticket: [
    "ticket tickets fahrkarte fahrkarten abo abonnement monatskarte jahreskarte wochenkarte deutschlandticket jobticket semesterticket schülerticket bahncard seniorenticket tageskarte streifenkarte fahrschein chipkarte eintrittskarte karte karten zeitkarte gruppenkarte",
    "ticket tickets pass season railcard travelcard smartcard oyster fare permit card membership day-pass subscription pass-holder",
  ],
  building: [
    "haus wohnung gebäude mehrfamilienhaus reihenhaus garage tiefgarage stellplatz parkplatz keller dachboden büro laden geschäft filiale lager werkstatt halle saal gemeindehaus gemeinschaftsraum gästewohnung grillhütte turnhalle schule kita kindergarten rathaus bürgerbüro bibliothek schwimmbad friedhof praxis kleingarten gartenlaube ferienwohnung hotel zimmer apartment appartement",
    "house flat building apartment terrace garage parking space cellar basement attic loft office shop store branch warehouse workshop hall room guest clubhouse gym school nursery kindergarten townhall library pool cemetery surgery allotment holiday hotel studio community centre center",
  ],
  house_part: [
    "dach fenster tür haustür wohnungstür wand wände decke boden fußboden parkett laminat treppe treppenhaus balkon terrasse bad badezimmer küche schlafzimmer wohnzimmer flur keller aufzug fahrstuhl klingel gegensprechanlage briefkasten schloss schlüssel rollladen zaun hof einfahrt dachrinne fassade tapete fliese hausflur kellerraum waschküche",
    "roof window door wall walls ceiling floor parquet laminate stairs staircase stairwell balcony patio bathroom kitchen bedroom lounge hallway lift elevator bell buzzer intercom letterbox lock key shutter fence yard drive driveway gutter facade wallpaper tile corridor laundry",
  ],
  installation: [
    "heizung heizkörper therme boiler warmwasser rohr leitung wasserhahn hahn dusche badewanne toilette klo wc spülkasten abfluss waschbecken siphon steckdose sicherung fi-schalter licht beleuchtung rauchmelder ventil thermostat pumpe anlage wallbox solaranlage photovoltaik gasherd kamin schornstein hausanschluss sprechanlage",
    "heating radiator boiler pipe line tap shower bath bathtub toilet loo cistern drain sink socket outlet fuse breaker lighting smoke alarm valve thermostat system wallbox solar panels photovoltaic chimney flue immersion plumbing wiring",
  ],
  energy: [
    "strom gas fernwärme energie ökostrom grundversorgung netzbetreiber versorger stadtwerke kwh kilowattstunden verbrauch abschlag zähler stromzähler gaszähler wasserzähler wärmezähler einspeisung arbeitspreis grundpreis nachtstrom heizstrom",
    "electricity gas energy supply supplier utility kwh kilowatt usage consumption meter tariff standing feed-in economy",
  ],
  telecom: [
    "internet dsl glasfaser wlan wifi anschluss festnetz mobilfunk netz empfang datenvolumen flatrate handyvertrag rufnummer portierung rufnummernmitnahme roaming bandbreite mbit geschwindigkeit upload download vertragsverlängerung tarif prepaid guthaben esim hotline",
    "internet broadband fibre fiber wifi connection landline signal coverage reception data allowance unlimited number porting roaming bandwidth mbps speed upload download upgrade plan tariff prepaid contract esim network",
  ],
  insurance: [
    "versicherung police haftpflicht hausrat kasko teilkasko vollkasko kfz-versicherung rechtsschutz lebensversicherung krankenversicherung zusatzversicherung zahnzusatz unfallversicherung berufsunfähigkeit rentenversicherung wohngebäude selbstbeteiligung beitrag prämie versicherungsschutz deckung schadenfreiheitsklasse gutachter gutachten regulierung leistung pflegekasse krankenkasse",
    "insurance policy cover coverage liability contents comprehensive third-party legal life health dental accident pension excess deductible premium protection no-claims assessor adjuster settlement benefit insurer underwriter",
  ],
  bank: [
    "konto girokonto sparkonto tagesgeld festgeld depot kredit darlehen hypothek kreditkarte ec-karte girocard dispo überweisung dauerauftrag lastschrift kontoauszug pin tan geldautomat automat schließfach zinsen zins wertpapier aktie aktien fonds sparplan bausparvertrag vollmacht freistellungsauftrag filiale berater bankkarte",
    "account current savings isa deposit portfolio credit loan mortgage card debit overdraft transfer standing statement pin cash machine atm safe interest securities shares stock fund attorney branch adviser advisor cheque check payee",
  ],
  municipal: [
    "ausweis personalausweis reisepass pass meldebescheinigung führungszeugnis geburtsurkunde heiratsurkunde führerschein gewerbe gewerbeanmeldung baugenehmigung bauantrag genehmigung anwohnerparken hund hundesteuer grundsteuer müll mülltonne tonne restmüll biotonne sperrmüll papiertonne gelber sack abfuhr straßenlaterne schlagloch gehweg spielplatz stadtrat bürgermeister standesamt ordnungsamt einwohnermeldeamt trauung wahl briefwahl wahlunterlagen kita-platz markt marktstand straßenfest plakat fundbüro",
    "passport id certificate birth marriage licence license business planning permission permit resident parking dog tax council rubbish bin bins waste recycling garden bulky refuse collection streetlight pothole pavement playground councillor mayor registrar election vote ballot postal nursery market stall street party",
  ],
  document: [
    "formular antrag unterlagen dokument dokumente bescheinigung bestätigung nachweis urkunde zeugnis kopie original anlage anhang pdf scan foto fotos bild bilder brief schreiben mail email nachricht broschüre merkblatt prospekt vertrag vertragsunterlagen protokoll übersicht liste kontoauszug beleg quittung",
    "form application papers document documents certificate confirmation proof deed copy original attachment enclosure pdf scan photo photos picture pictures letter email message brochure leaflet contract agreement minutes overview list receipt paperwork",
  ],
  money: [
    "euro eur cent betrag summe preis kosten gebühr gebühren geld zuschlag rabatt miete kaution nebenkosten betriebskosten rate raten mahngebühr beitrag abschlag nachzahlung guthaben gutschrift erstattung rückerstattung anzahlung restbetrag schulden saldo mehrwertsteuer mwst provision entschädigung lohn gehalt",
    "euro euros pound pounds dollar dollars quid pence amount sum price cost costs fee fees money surcharge discount rent deposit charges instalment installment payment balance refund reimbursement downpayment debt vat tax commission compensation wage pay penalty",
  ],
  family: [
    "mann frau ehemann ehefrau partner partnerin sohn tochter kind kinder mutter vater eltern mama papa bruder schwester oma opa großmutter großvater schwiegermutter schwiegervater enkel enkelin onkel tante nachbar nachbarin freund freundin lebensgefährte lebensgefährtin familie baby mitbewohner witwe schwager",
    "husband wife partner son daughter child children kid kids mother father parents mum mom dad brother sister gran grandma grandpa grandmother grandfather grandson granddaughter uncle aunt neighbour neighbor friend boyfriend girlfriend spouse family baby flatmate roommate widow in-laws",
  ],
  staff: [
    "mitarbeiter mitarbeiterin kollege kollegin chef chefin berater beraterin sachbearbeiter sachbearbeiterin techniker monteur handwerker hausmeister fahrer verkäufer kundendienst service hotline support team abteilung personal vertreter ansprechpartner vorgesetzter verwaltung vermieter zusteller bote kurier dame herr",
    "employee colleague manager boss adviser advisor clerk technician engineer fitter workman caretaker janitor driver salesman cashier service helpline support team department staff rep agent representative supervisor landlord courier postman receptionist operator lady gentleman guy bloke",
  ],
  expert: [
    "anwalt rechtsanwalt anwältin kanzlei mandant mandantin gericht verbraucherzentrale ombudsmann schlichtungsstelle polizei feuerwehr bundesnetzagentur bafin presse zeitung datenschutzbeauftragter betreuer insolvenzverwalter steuerberater notar gutachter arzt ärztin krankenhaus klinik tierarzt",
    "solicitor lawyer attorney firm client court ombudsman regulator ofcom ofgem police fire press newspaper dpo guardian administrator trustee accountant notary surveyor doctor gp hospital clinic vet dentist",
  ],
  body: [
    "arm bein knie fuß fuss hand finger kopf rücken schulter hüfte zahn zähne auge augen knöchel rippe handgelenk ellbogen nase stirn wirbelsäule schmerzen schmerz verletzung bruch prellung schnittwunde wunde gehirnerschütterung verband gips platzwunde zerrung allergie",
    "arm leg knee foot hand finger head back shoulder hip tooth teeth eye eyes ankle rib wrist elbow nose forehead spine pain injury fracture bruise cut wound concussion bandage plaster stitches sprain allergy",
  ],
  illness: [
    "krank krankheit krebs operation op reha pflege pflegegrad behindert behinderung rollstuhl schwanger schwangerschaft demenz schlaganfall herzinfarkt grippe asthma depression dialyse blind gehörlos pflegefall krankenhaus kur therapie",
    "ill illness sick cancer surgery operation rehab care disabled disability wheelchair pregnant pregnancy dementia stroke flu asthma depression dialysis blind deaf carer hospital therapy",
  ],
  mishap: [
    "unfall schaden wasserschaden brand feuer rauch überschwemmung hochwasser sturm hagel blitz einbruch diebstahl rohrbruch leck schimmel glasbruch riss loch fleck delle beule kratzer bruch scherben kurzschluss überspannung marder vandalismus sturz glatteis panne wildunfall",
    "accident damage flood fire smoke storm hail lightning burglary break-in theft burst leak mould mold crack hole stain dent scratch breakage shards surge vandalism fall ice breakdown collision crash subsidence",
  ],
  fault: [
    "störung ausfall fehler fehlermeldung defekt problem macke aussetzer absturz totalausfall stromausfall netzausfall blackout bug verbindungsabbruch abbrüche geräusch brummen piepen rauschen flackern lämpchen fehlercode tropfen",
    "fault outage error failure defect problem issue glitch dropout crash blackout bug disconnection noise hum beeping buzzing flickering flicker drip error-code",
  ],
  computing: [
    "app website webseite homepage seite portal kundenportal onlineportal login anmeldung passwort kennwort benutzername benutzerkonto konto code bestätigungscode link button warenkorb formular browser update software version server cookie captcha newsletter qr-code",
    "app website site page portal login sign-in password username account code verification link button basket cart browser update software version server cookie captcha qr",
  ],
  personal_data: [
    "daten datensatz personendaten adressdaten kontaktdaten profil einwilligung dsgvo datenschutz auskunft löschung speicherung weitergabe werbung newsletter verteiler nutzerkonto aufzeichnung video kamera schufa auskunftei",
    "data record details profile consent gdpr privacy disclosure erasure deletion storage sharing marketing mailing list recording cctv footage credit-reference personal",
  ],
  career: [
    "stelle job arbeit arbeitsplatz ausbildung ausbildungsplatz praktikum bewerbung lebenslauf anschreiben zeugnis zeugnisse referenz abschluss studium studium bachelor master abitur berufserfahrung erfahrung vorstellungsgespräch gehaltsvorstellung minijob nebenjob werkstudent azubi fachkraft quereinsteiger probearbeiten eintrittstermin stellenanzeige schicht vollzeit teilzeit",
    "job work position post vacancy role apprenticeship internship placement application cv resume reference references degree bachelor master a-levels experience interview salary part-time full-time student trainee graduate shift start-date career notice-period",
  ],
  weekday: [
    "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag montags dienstags mittwochs donnerstags freitags samstags wochenende werktags mo di mi do fr sa so",
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun weekend weekday mondays fridays",
  ],
  month: [
    "januar februar märz april mai juni juli august september oktober november dezember jänner",
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec",
  ],
  clock: [
    "uhr vormittag vormittags nachmittag nachmittags abend abends morgens früh mittags halb viertel uhrzeit zeitfenster spätnachmittag frühstens",
    "am pm oclock clock morning afternoon evening noon half quarter time slot early late lunchtime midday ish",
  ],
  soon: [
    "morgen übermorgen heute nächste nächsten kommende kommenden bald demnächst sofort schnellstmöglich umgehend dringend baldmöglichst",
    "tomorrow today tonight next coming soon shortly immediately asap urgent urgently now",
  ],
  past: [
    "gestern vorgestern letzte letzten letztes vergangene vergangenen vorige neulich kürzlich vor heute nacht seit bereits schon damals",
    "yesterday last previous recently ago since already past earlier lately overnight",
  ],
  period: [
    "tag tage tagen woche wochen monat monate monaten jahr jahre jahren stunde stunden minute minuten quartal halbjahr frist laufzeit",
    "day days week weeks fortnight month months year years hour hours minute minutes quarter term deadline",
  ],
  visit_kind: [
    "termin besuch beratung beratungsgespräch gespräch besichtigung rückruf anruf vor-ort-termin ortstermin sprechstunde treffen inspektion wartung ablesung installation einbau montage übergabe abnahme abholung probefahrt untersuchung videoberatung videocall",
    "appointment visit consultation meeting viewing callback call surgery inspection service maintenance installation fitting handover pick-up collection test-drive check-up video slot session chat",
  ],
  animal: [
    "hund katze pferd kater welpe vogel kaninchen hamster mäuse ratten ratte kakerlaken wespen ameisen tauben tier haustier",
    "dog cat horse puppy kitten bird rabbit hamster mice mouse rats rat cockroaches wasps ants pigeons animal pet",
  ],
  place_word: [
    "straße strasse str weg gasse platz allee ring ufer damm hausnummer plz postleitzahl ort stadt gemeinde dorf land ausland österreich schweiz deutschland berlin hamburg münchen köln frankfurt stuttgart leipzig dresden bremen wien zürich",
    "street st road rd avenue lane drive close court crescent way place square postcode zip city town village country abroad england scotland wales ireland london leeds manchester bristol birmingham glasgow",
  ],
  company: [
    "firma gmbh kg ag unternehmen betrieb verein e.v. stiftung gesellschaft praxis handwerksbetrieb agentur büro hausverwaltung filiale konzern lieferant dienstleister",
    "company ltd limited plc inc llc business club charity foundation society agency practice contractor supplier vendor firm association",
  ],
  bill: [
    "rechnung abrechnung jahresabrechnung nebenkostenabrechnung mahnung zahlungserinnerung bescheid gebührenbescheid kontoauszug abbuchung buchung posten position rechnungsnummer faktura schlussrechnung heizkostenabrechnung inkasso betrag",
    "invoice bill statement reminder demand notice debit booking item line position charge invoice-number final-bill collection",
  ],
  sales: [
    "angebot marketing seo ranking reichweite leads webinar newsletter kampagne partnerschaft kooperation backlinks werbung umsatz rabattaktion messe investition krypto bitcoin gewinn lotterie erbschaft casino kostenlos demo",
    "offer marketing seo ranking reach leads webinar newsletter campaign partnership backlinks advertising revenue promotion expo investment crypto bitcoin prize lottery inheritance casino free demo unsubscribe",
  ],
  event: [
    "hochzeit geburtstag taufe beerdigung umzug urlaub ferien party feier fest jubiläum weihnachten ostern trauung scheidung geburt einschulung konfirmation klassenfahrt ausflug",
    "wedding birthday christening funeral move holiday vacation party celebration anniversary christmas easter divorce birth graduation trip outing shower",
  ],
  legal: [
    "paragraph bgb gesetz frist vollmacht widerspruch einspruch klage haftung anspruch schadensersatz verzug minderung mandat urteil bescheid agb widerrufsbelehrung sonderkündigungsrecht",
    "act law section deadline authority objection appeal claim liability damages default regulation terms statutory rights entitlement clause consumer",
  ],
};
