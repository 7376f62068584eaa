/** What people do beside their business with a company, and who works for them, by class: German and English words apart by spaces. `=` before a German noun: never the end of a compound. */
export const LEISURE_AND_TRADES: Readonly<Record<string, readonly [german: string, english: string]>> = {
  office: [
    "büromaterial bürobedarf kopierpapier druckerpapier briefpapier umschläge versandtasche kugelschreiber kuli " +
      "bleistift füller filzstift textmarker edding radiergummi spitzer lineal locher hefter heftklammern " +
      "büroklammern büroklammer aktenordner ringbuch prospekthüllen register trennblätter haftnotizen notizbuch " +
      "notizblock kalenderplaner stempelkissen tesafilm whiteboard flipchart pinnwand visitenkarten schreibwaren " +
      "tinte druckerpatrone tintenpatrone tonerkartusche bürostuhl aktenschrank rollcontainer " +
      "schreibtischunterlage",
    "stationery envelopes ballpoint biro pencil pencils highlighter marker markers eraser sharpener ruler " +
      "stapler staples paperclips holepunch binder binders ringbinder dividers postits notebook notepad notepads " +
      "planner sellotape whiteboard flipchart pinboard corkboard letterheads businesscards ink toners officechair " +
      "filing",
  ],
  music_sport: [
    "tanzes musik orchester chor konzertreihe festival sänger sängerin instrument instrumente bass cello " +
      "klarinette harfe orgel musikunterrichtsstunde sport fussball handball tennis golf badminton squash hockey " +
      "reiten schwimmen tauchen segeln rudern surfen klettern bouldern wandern joggen turnen gymnastik pilates " +
      "yoga judo karate boxen fechten schach kegeln bowling minigolf skifahren langlauf training wettkämpfe liga " +
      "mannschaften trainingsplan ballett dauerlauf schiedsrichter sportplatz tennisplatz platzbuchung trikot " +
      "trainingsanzug",
    "music orchestra choir singer musician instrument bass clarinet harp organ recital sport sports football " +
      "soccer rugby cricket tennis golf badminton squash hockey netball athletics rowing sailing diving " +
      "snorkelling surfing climbing bouldering hiking running jogging gymnastics pilates judo karate boxing " +
      "martial fencing bowling bowls skiing skating cycling triathlon league fixture referee umpire jersey kit " +
      "workout fitness spinning crossfit swim ballet",
  ],
  beauty: [
    "friseur friseurin frisör salon haarschnitt frisur haarfarbe strähnchen strähnen färben dauerwelle föhnen " +
      "rasur barbier kosmetik kosmetikerin kosmetikstudio gesichtsbehandlung maniküre pediküre fußpflege " +
      "nagelstudio gelnägel wimpern augenbrauen haarentfernung waxing enthaarung massage masseur wellness spa " +
      "whirlpool solarium bräunung tattoo tätowierung piercings botox falten haarverlängerung extensions perücke",
    "hairdresser hairdressers salon barber barbers haircut hairstyle hairdo highlights balayage perm blowdry " +
      "trim colouring dye fringe updo beard shave beautician facial manicure pedicure nails gelnails acrylics " +
      "lashes eyelashes eyebrows brows waxing threading massage masseuse masseur spa jacuzzi sauna solarium " +
      "tanning tattoo piercings botox filler wrinkles extensions wig hair",
  ],
  media: [
    "zeitungsabo zeitschrift zeitschriften magazin magazine tageszeitung wochenzeitung illustrierte heftausgabe " +
      "probeheft epaper onlineausgabe zeitungszustellung leser leserin leserservice redaktionsbrief kleinanzeige " +
      "todesanzeige streaming streamingdienst netflix spotify disney dazn amazon sky wow podcast film filme serien " +
      "staffel folge kanal rundfunkbeitrag gez fernsehprogramm mediathek videothek ausleihe leihfrist " +
      "bibliotheksausweis verlag druckerei",
    "magazines newspaper newspapers periodical journal gazette epaper subscriber subscribers newsstand publisher " +
      "publishing streaming netflix spotify disney hulu amazon audible hbo paramount podcast film films movie " +
      "movies episode channel tvlicence broadcast broadcaster obituary ebook",
  ],
  tourism: [
    "urlaubsreise pauschalreise städtereise rundreise kreuzfahrten busreise flugreise reisebüro " +
      "reiseveranstalter reiseleiter reiseziel reisepreis reisebestätigung reiseunterlagen hotelzimmer " +
      "doppelzimmer einzelzimmer familienzimmer suite zimmerschlüssel übernachtung übernachtungen halbpension " +
      "vollpension allinclusive frühstücksbuffet anreise abreise checkin checkout rezeptionist unterkunft " +
      "ferienhaus campingplatz wohnmobilstellplatz strand meer meerblick pool liegestuhl ausflugsprogramm " +
      "stadtführung stadtrundfahrt sehenswürdigkeit sehenswürdigkeiten tourist touristen touristinformation " +
      "kurtaxe bettensteuer urlauber gästehaus reisegruppe koffergepäck airbnb mietauto visa " +
      "reiserücktrittsversicherung freizeitpark zoo tierpark aquapark",
    "tour tours tourist tourists tourism resort cruise cruises itinerary sightseeing attraction attractions " +
      "guesthouse bnb airbnb double twin suite ensuite halfboard fullboard checkin checkout accommodation lodging " +
      "villa campsite campground beach seaside sunbed excursions traveller backpacker overnight stay nights " +
      "themepark zoo aquarium safari concierge",
  ],
  restaurant: [
    "restaurant gaststätte gasthof wirtschaft wirtshaus kneipe café cafe bistro pizzeria imbissbude eisdiele " +
      "konditorei kantine lokal biergarten speisekarte tageskarte mittagstisch tischreservierung tischbestellung " +
      "kellner bedienungspersonal küchenchef wirt wirtin gastronomie gericht hauptgang hauptgericht dessertkarte " +
      "getränkekarte vegetarisch vegan glutenfrei laktosefrei lieferdienst lieferando cateringservice partyservice " +
      "trinkgeld stammtisch tresen theke barkeeper sternekoch",
    "restaurant restaurants pub pubs bars cafe cafes bistro diner pizzeria takeaway takeout canteen eatery " +
      "brasserie steakhouse starter starters mains desserts vegetarian vegan glutenfree halal kosher waiter " +
      "waitress chef maitre deliveroo ubereats justeat caterer caterers buffets diners tapas hospitality",
  ],
  event: [
    "hochzeit geburtstag taufe beerdigung umzug urlaub ferien party feier jubiläum weihnachten ostern trauung " +
      "scheidung geburt einschulung konfirmation klassenfahrt ausflug fests feste hochzeiten goldene polterabend " +
      "junggesellenabschied verlobung geburtstage kommunion firmung jugendweihe abiball abschlussball einweihung " +
      "richtfest sommerfest grillfest nachbarschaftsfest straßenfest karneval fasching silvester neujahr halloween " +
      "nikolaus advent heiligabend pfingsten himmelfahrt muttertag vatertag valentinstag todesfall trauerfall tod " +
      "sterbefall bestattung beisetzung geburten schwangerschaft adoption trennung scheidungen einzug auszug " +
      "umzüge wohnungswechsel ruhestand pensionierung rente schulanfang schulwechsel prüfung hochzeitstag empfang " +
      "gala bankett konzert festival aufführung lesung vortrag turnier wettkampf rennen marathon jubilare ausflüge " +
      "kurztrip reise einladen einladung gäste gast feierlichkeit ehrung",
    "wedding birthday christening funeral move holiday vacation party celebration anniversary christmas easter " +
      "divorce birth graduation trip outing weddings engagement hen stag birthdays babyshower communion " +
      "confirmation baptism prom ball housewarming reunion retirement banquet reception gala fete carnival " +
      "halloween xmas thanksgiving hanukkah diwali eid ramadan newyear valentine valentines death deaths " +
      "bereavement funerals wake burial cremation memorial births pregnancy adoption separation divorces " +
      "graduations concert concerts festival festivals performance recital lecture tournament competition contest " +
      "marathon conference seminar fundraiser raffle parties celebrations anniversaries jubilee holidays vacations " +
      "getaway honeymoon trips excursion outings invitation invitations guests attendees hosting",
  ],
  club: [
    "mitglied mitglieder mitgliedschaft mitgliedsbeitrag mitgliedsnummer mitgliedsausweis mitgliederversammlung " +
      "jahreshauptversammlung sportverein fußballverein turnverein schützenverein gesangverein gartenverein " +
      "förderverein tierschutzverein musikverein verein vereine vorsitzender vorsitzende kassenwart schriftführer " +
      "ehrenamt ehrenamtlicher ehrenamtliche fitnessvertrag automobilclub adac fanclub pfadfinder feuerwehrverein " +
      "beitritt beitrittserklärung austritt aufnahmeantrag",
    "member members membership memberships club clubs society league squad scouts brownies rotary chairman " +
      "chairperson treasurer volunteers volunteering agm committee fanclub loyalty clubcard associations " +
      "fellowship",
  ],
  course: [
    "kurs kurse lehrgang seminar schulung fortbildungskurs sprachkurs deutschkurs integrationskurs englischkurs " +
      "computerkurs kochkurs tanzkurs yogakurs malkurs nähkurs schwimmkurs tanzschule fahrschule fahrstunde " +
      "fahrstunden reitstunde unterricht nachhilfe nachhilfelehrer ferienkurs wochenendkurs anfängerkurs workshop " +
      "tutorial fernstudium onlinekurs teilnehmer teilnehmerin teilnehmerzahl teilnahmebescheinigung warteliste " +
      "kursleiter kursleiterin kursgebühr dozent dozentin vhs prüfungsanmeldung",
    "course courses class classes lesson lessons tuition tutorial tutorials seminar seminars training trainings " +
      "workshop workshops beginner beginners intermediate improvers pottery zumba pilates yoga ballet dance " +
      "tutoring tutor syllabus curriculum enrolment enrollment participant participants attendee waitlist " +
      "instructor lecturer module modules elearning masterclass bootcamp",
  ],
  school: [
    "schüler schülerin klasse klassenlehrer klassenlehrerin schulleitung schulleiter rektor direktorat " +
      "sekretariat elternabend elternsprechtag elternbeirat schulbescheinigung schulbesuch schulpflicht schulweg " +
      "schulhof ranzen schulbücher hefte stundenplan hausaufgaben klassenarbeit noten zeugniskonferenz versetzung " +
      "schuljahr halbjahreszeugnis hort ganztag ganztagsbetreuung mittagsbetreuung krippe krippenplatz " +
      "kindertagesstätte kitagebühren eingewöhnung gruppe erzieherinnen tagesmutter förderschule realschule " +
      "hauptschule gesamtschule berufsschule abschlussprüfung immatrikulation exmatrikulation matrikelnummer " +
      "studiengang studiengebühren semesterbeitrag bafög vorlesung dozenten mensa",
    "pupil pupils schoolchild classroom headmaster headmistress headteacher principal teachers homework exam " +
      "exams gcse grade grades uniforms satchels attendance absence truancy detention primary secondary " +
      "kindergarten preschool playgroup creche daycare childminder afterschool lunchbox halfterm enrol semester " +
      "lecture campus faculty dean matriculation bursary",
  ],
  farm: [
    "bauer bäuerin landwirt landwirtin landwirtschaft acker felder weide weiden stall ställe kuh kühe rind " +
      "rinder kalb kälber schwein schweine ferkel schaf schafe lamm ziege ziegen hühner henne gänse enten vieh " +
      "viehzucht herde hufschmied sattel zaumzeug reitstall einsteller pensionsstall heu stroh hafer gerste weizen " +
      "roggen raps silage gülle mähwerk pflug güllefass futtermittel tierfutter hundefutter katzenfutter " +
      "katzenstreu leine halsband napf kratzbaum käfig aquarium terrarium hundehütte voliere imker bienenstock " +
      "winzer weinberg forst förster jäger jagd fischer",
    "farmer farmers farming agriculture agricultural field fields pasture paddock cow cows cattle bull calf pig " +
      "pigs piglet sheep lamb lambs goat goats hen hens chickens geese goose ducks donkey livestock herd flock " +
      "farrier saddle bridle tack stables livery hay straw oats barley wheat silage slurry manure plough harvester " +
      "fodder petfood catfood dogfood litter leash collar muzzle kennel kennels cattery cage aquarium vivarium " +
      "hutch coop apiary beekeeper vineyard forestry gamekeeper fishery",
  ],
  animal: [
    "hund katze pferd kater welpe vogel kaninchen hamster mäuse ratten ratte kakerlaken wespen ameisen tauben " +
      "haustier =tier hunde rüde hündin katzen kätzchen pferde pony fohlen stute hengst welpen vogels vögel " +
      "wellensittich papagei hase hasen meerschweinchen frettchen schildkröte schlange echse aquarienfische " +
      "goldfisch maus marders waschbär fuchs füchse igel dachs maulwurf wildschwein wildschweine reh hirsch " +
      "eichhörnchen fledermaus taube möwen krähe krähen elster storch schwan wespe wespennest hornisse hornissen " +
      "biene bienen bienenschwarm mücke mücken fliegen ameise spinne spinnen kakerlake schabe schaben bettwanzen " +
      "wanze flöhe floh zecke zecken motte motten silberfischchen made maden käfer larven schädling schädlinge " +
      "ungeziefer kammerjäger haustiere jungtier nutztier tierheim kadaver mäusen",
    "dog cat horse puppy kitten bird rabbit hamster mice mouse rats rat cockroaches wasps ants pigeons animal " +
      "pet dogs hound spaniel labrador terrier cats kittens tomcat horses pony foal mare stallion puppies pup " +
      "birds budgie parrot canary hare bunny guinea ferret tortoise turtle snake lizard goldfish gerbil fox foxes " +
      "hedgehog badger mole boar deer squirrel squirrels bats pigeon gull gulls seagull seagulls crow crows magpie " +
      "swan wasp bee bees hornet hornets swarm mosquito mosquitoes flies ant spider spiders cockroach bedbug " +
      "bedbugs flea fleas moth moths silverfish maggot maggots beetle beetles pests pest vermin rodent rodents " +
      "animals pets carcass",
  ],
  building_trade: [
    "renovierung sanierung modernisierung umbau ausbau anbau abriss rohbau trockenbau malerarbeiten anstrich " +
      "tapezierarbeiten fliesenleger bodenleger elektroarbeiten klempnerarbeiten dachdeckerarbeiten zimmermann " +
      "zimmerei tischler tischlerei schreinerei schlosser schlosserei glaser glaserei maurer stuckateur " +
      "gerüstbauer heizungsbauer sanitär sanitärinstallation gartenbau landschaftsbau pflasterarbeiten tiefbau " +
      "hochbau baustelle bauarbeiten bauleiter bauherr bauabnahme aufmaß estricharbeiten dämmarbeiten " +
      "fenstereinbau küchenmontage schlüsseldienst rohrreinigung entrümpelung umzugsfirma",
    "renovation refurbishment refurb conversion extension demolition plastering plasterer joinery joiner " +
      "carpentry bricklayer bricklaying tiler tiling roofer glazier locksmith plumbing electrician rewiring rewire " +
      "decorating landscaping landscaper paving scaffolder groundworks excavation builder builders construction " +
      "remodel remodelling handyman tradesman tradesmen scaffolders repointing clearance",
  ],
  occupation: [
    "bäcker bäckerin metzger metzgerin fleischer konditor gärtner gärtnerin florist floristin schneider " +
      "schneiderin schuster uhrmacher goldschmied optiker optikerin hörakustiker fotograf fotografin grafiker " +
      "grafikerin designer designerin programmierer programmiererin entwickler entwicklerin informatiker " +
      "informatikerin ingenieurswesen kaufmann kauffrau mechatroniker mechatronikerin elektroniker elektronikerin " +
      "lagerist lagerarbeiter fachkräfte kraftfahrer lokführerin pilot pilotin flugbegleiter stewardess " +
      "altenpfleger altenpflegerin krankenschwestern mtarzthelferin arzthelferin sozialpädagoge sozialpädagogin " +
      "buchhalter buchhalterin controller personalerin jurist juristin beamtenlaufbahn soldat soldatin " +
      "zimmermädchen köchin servicekraft küchenhilfe bauarbeiter schweißer dreher landmaschinenmechaniker " +
      "bibliothekar bibliothekarin wissenschaftler wissenschaftlerin künstler künstlerin musiker musikerin " +
      "schauspieler schauspielerin autor autorin",
    "baker butcher confectioner gardener florist tailor seamstress cobbler watchmaker goldsmith jeweller " +
      "photographer graphic designer designers programmer coder analyst bookseller merchandiser warehouseman " +
      "storeman picker packer trucker pilot stewardess healthcare childcare childminders marketer copywriter " +
      "editor author librarian scientist researcher academic lecturer professor soldier army navy politician actor " +
      "actress artist musician dancer welder machinist bricklayers farmhand fisherman miner chauffeur beauticians " +
      "bricklayer housewife househusband",
  ],
  machinery: [
    "maschinen maschinenbau drehmaschine drehbank fräsmaschine cnc stanze kompressoren förderband stapler " +
      "gabelstapler hubwagen hebebühne kran bagger radlader walze turbine motoren getriebemotor pumpenanlage " +
      "hydraulik pneumatik zahnrad kugellager dichtungsring ventilblock steuerung sps schaltschrank roboter " +
      "abfüllanlage verpackungsmaschine druckmaschine webstuhl kesselanlage silo reaktor wärmetauscher kühlturm " +
      "produktionsanlage produktionslinie fertigung werkzeugmaschine spritzguss prüfstand zerspanung " +
      "ersatzteillieferung",
    "machinery machines lathe milling cnc punch compressors conveyor forklifts crane cranes excavator loader " +
      "bulldozer turbine motor motors hydraulic hydraulics pneumatic cog gearwheel bearing bearings shaft actuator " +
      "plc robot robots robotic bottling loom silo reactor exchanger kiln furnace foundry assembly manufacturing " +
      "fabrication moulding machining spindle rig winch",
  ],
  cleaning: [
    "reinigung putzen putzmittel reinigungsmittel putzdienst wäscherei wäsche waschmittel weichspüler spülmittel " +
      "entkalker allzweckreiniger glasreiniger bleiche schwamm lappen putztuch mopp wischer kehrblech handfeger " +
      "staub staubtuch schmutz dreck kehrwoche müllbeutel müllsack toilettenpapier klopapier küchenrolle " +
      "haushaltshilfe putzhilfe desinfektion",
    "cleaning cleaner cleaners housekeeping janitorial laundry launderette laundromat drycleaning detergent " +
      "softener bleach disinfectant descaler polish sponge cloth cloths duster mop mops squeegee dustpan dust dirt " +
      "grime spotless binbags toiletpaper kitchenroll maid windowcleaner deepclean valeting valet scrubbing " +
      "sanitising",
  ],
  security: [
    "sicherheitsfirma wachdienst alarm alarmanlagen alarmzentrale einbruchschutz schließanlage schlüsselbund " +
      "ersatzschlüssel zweitschlüssel schlüsselkarte zugangskarte transponder chip schlüsselverlust schlosstausch " +
      "zylinderschloss vorhängeschloss riegel kette tresorschlüssel türspion überwachungsanlage kameras zutritt " +
      "zutrittskontrolle zahlenschloss schlüsseltresor schlüsselbox notdienst brandschutz feuerlöscher fluchtweg " +
      "notausgang brandmeldeanlage",
    "alarms keys keyring fob fobs keycard swipe padlock padlocks deadlock deadbolt latch locksmiths lockbox " +
      "keysafe surveillance intruder security guard patrol firedoor extinguisher extinguishers evacuation keyless",
  ],
  postal: [
    "post dhl dpd hermes ups gls fedex tnt paketdienst paketzusteller zustellung zustellversuch ablageort " +
      "abstellort abstellgenehmigung packstation paketshop abholstation paketstation sendungsnummer trackingnummer " +
      "sendungsverfolgung sendungsstatus nachforschungsauftrag nachforschung versand transport versandbestätigung " +
      "versandetikett retourenlabel paketmarke frankierung porto briefmarke einschreiben rückschein eilbrief " +
      "express nachnahme nachsendeauftrag nachsendung postlaufzeit briefsendung absender empfängeradresse " +
      "zollgebühr verzollung lieferadresse lieferzeit lieferdatum lieferverzug lieferverzögerung spedition " +
      "stückgut abholschein benachrichtigungskarte warenausgang versandlager",
    "post postal dhl dpd evri hermes ups fedex yodel royal parcelforce usps gls carrier courier tracking " +
      "trackingnumber dispatch dispatched shipping shipped despatch consignment freight haulage locker lockers " +
      "parcelshop safeplace redelivery undelivered misdelivered recorded franking postage stamps airmail " +
      "firstclass depot sender recipient addressee customs backorder eta transit waybill returnslip forwarding " +
      "redirection pobox",
  ],
  telecom: [
    "internet dsl glasfaser wlan wifi anschluss festnetz mobilfunk netz empfang datenvolumen flatrate " +
      "handyvertrag rufnummer portierung rufnummernmitnahme roaming bandbreite mbit geschwindigkeit upload " +
      "download vertragsverlängerung tarif prepaid guthaben esim hotline vdsl lte funkloch mobilfunknetz " +
      "mobilfunkvertrag sms mms mobilbox mailbox voicemail rufumleitung weiterleitung rufnummernsperre " +
      "drittanbietersperre festnetznummer festnetzanschluss telefonnummer telefonanschluss telefonbucheintrag " +
      "handynummer vorwahl auslandstelefonie eu roaminggebühren allnet freiminuten freieinheiten inklusivvolumen " +
      "highspeed drosselung drossel gigabyte gb mb megabit gigabit ping latenz paketverlust downstream upstream " +
      "internetleitung hausanschluss splitter tae dose glasfaseranschluss glasfaserausbau verfügbarkeit " +
      "verfügbarkeitsprüfung ausbau breitband breitbandausbau providerwechsel anbieterwechsel provider telekom " +
      "vodafone o2 congstar aldi zweitkarte multisim simkarten simkartenpin puk datenoption internetflat " +
      "telefonflat zusatzoption aufladung aufladecode guthabenkarte homespot hotspot mesh fernsehen iptv sender " +
      "senderliste sky freischaltung schalttermin portierungsdatum kundenkennwort einwahldaten zugangsdaten " +
      "ipadresse störungshotline netzabdeckung funkmast nebenstelle faxanschluss isdn mobilfunkanbieter",
    "internet broadband fibre fiber wifi connection landline signal coverage reception data allowance unlimited " +
      "porting roaming bandwidth mbps speed upload download upgrade tariff prepaid contract esim network adsl vdsl " +
      "lte 4g 5g hotspot mesh wireless cellular phoneline voicemail sms text texts calls minutes mins roam pac puk " +
      "dialling extension caller callerid forwarding barring gigabyte gigabytes gb mb megabits gigabit throttling " +
      "latency ping packet fttp openreach bt virgin vodafone o2 ee giffgaff provider isp carrier payg airtime " +
      "bundles freeview iptv channels sky setbox cabinet exchange mast ipaddress dns bandwidths wimax telephone " +
      "telephony dialtone switchboard voip superfast ultrafast hyperoptic telco tethering",
  ],
};
