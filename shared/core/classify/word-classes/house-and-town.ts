/** Where people live and move about, by class: German and English words apart by spaces. `=` before a German noun: never the end of a compound. */
export const HOUSE_AND_TOWN: Readonly<Record<string, readonly [german: string, english: string]>> = {
  building: [
    "haus wohnung gebäude mehrfamilienhaus reihenhaus garage tiefgarage stellplatz parkplatz keller dachboden " +
      "büro geschäft filiale lager werkstatt halle saal gemeindehaus gemeinschaftsraum gästewohnung grillhütte " +
      "turnhalle schule kita kindergarten rathaus bürgerbüro bibliothek schwimmbad friedhof praxis kleingarten " +
      "gartenlaube ferienwohnung hotel zimmer apartment appartement ladenlokal bioladen doppelhaushälfte villa " +
      "bungalow neubau altbau plattenbau block pflegeheim heim wg wohngemeinschaft loft penthouse maisonette " +
      "dachgeschoss erdgeschoss obergeschoss untergeschoss souterrain etage stockwerk carportplatz parkdeck " +
      "scheune stall schuppen hütte bauernhof gehöft hof anwesen grundstück immobilie immobilien räume raum " +
      "räumlichkeiten gewerbeeinheit atelier studio fabrik einkaufszentrum supermarkt kiosk tankstelle apotheke " +
      "bäckerei metzgerei pension herberge kirche kapelle moschee synagoge kloster schloss burg turm museum " +
      "theater kino oper stadion freibad hallenbad sauna gymnasium universität uni feuerwache polizeiwache amt " +
      "landratsamt postamt jugendzentrum gemeindezentrum seniorentreff kellerabteil fahrradkeller container " +
      "wohncontainer gewächshaus zelt pavillon schrebergarten laube wohnungen häuser",
    "house flat building apartment terrace garage parking cellar basement attic loft office shop store branch " +
      "warehouse workshop hall room clubhouse gym school nursery kindergarten townhall library pool cemetery " +
      "surgery allotment hotel studio community centre center houses flats buildings apartments detached semi " +
      "terraced bungalow villa cottage mansion maisonette penthouse duplex bedsit tower skyscraper newbuild block " +
      "tenement dorm dormitory halls hostel lodgings hospice residence dwelling premises property properties " +
      "estate plot lot homes housing barn stable hut cabin lodge farm farmhouse farmyard factory mill depot " +
      "carpark multistorey mall supermarket kiosk booth pharmacy bakery butchers guesthouse inn bnb motel church " +
      "chapel mosque synagogue temple monastery castle museum theatre theater cinema opera stadium arena " +
      "sportshall swimming baths sauna college university campus laboratory courthouse civic venue ballroom " +
      "auditorium conference boardroom classroom storeroom lockup storage container greenhouse marquee storey " +
      "annexe annex outbuilding bungalows garages rooms",
  ],
  house_part: [
    "dach fenster tür haustür wohnungstür wände decke boden fußboden parkett laminat treppe treppenhaus balkon " +
      "terrasse bad badezimmer küche schlafzimmer wohnzimmer flur keller aufzug fahrstuhl klingel " +
      "gegensprechanlage briefkasten schloss schlüssel rollladen zaun hof einfahrt dachrinne fassade tapete fliese " +
      "hausflur kellerraum waschküche =wand außenwand aussenwand trennwand zimmerwand mauer giebel dachstuhl " +
      "dachziegel gaube regenrinne fallrohr schornsteinfuß kellertür balkontür terrassentür zimmertür türen klinke " +
      "türgriff türrahmen türschwelle türschließer türspion haustürschloss schließzylinder fensterbank " +
      "fensterbrett fensterscheibe fensterrahmen fenstergriff dachfläche jalousien rollläden rolladen fensterladen " +
      "geländer handlauf stufe stufen treppen treppenhauslicht eingang eingangsbereich eingangstür windfang diele " +
      "korridor esszimmer kinderzimmer arbeitszimmer gästezimmer gästebad abstellkammer speisekammer vorratsraum " +
      "hauswirtschaftsraum hobbyraum heizungskeller dachgeschosswohnung speicherraum loggia veranda garten " +
      "gartentor hoftor tor garagentor gehweg hauswand wandfarbe putz stuck tapeten fliesen fuge fugen estrich " +
      "fußleiste fussleiste sockelleiste zimmerdecke raufaser dämmung isolierung brüstung markise briefkästen " +
      "klingelanlage klingelschild hausnummernschild namensschild türschild fahrstuhlkabine lift lifte müllraum " +
      "müllplatz fahrradraum trockenraum dachrinnen schacht dichtungen fensterdichtung",
    "roof window door wall walls ceiling floor parquet laminate stairs staircase stairwell balcony patio " +
      "bathroom kitchen bedroom lounge hallway lift elevator bell buzzer intercom letterbox lock key shutter fence " +
      "yard driveway gutter facade wallpaper tile corridor laundry windows doors roofs roofing tiles slate gable " +
      "rafters eaves gutters guttering downpipe skylight dormer brickwork render plaster plasterwork ceilings " +
      "floors floorboards floorboard hardwood lino linoleum vinyl underlay skirting architrave cornice doorstep " +
      "threshold doorframe doorknob handle handles hinges lockset cylinder peephole porch entrance foyer lobby " +
      "landing banister bannister handrail railing railings conservatory veranda courtyard garden backyard " +
      "backgarden frontgarden lawn gate gates driveways path footpath paving wallpapers grouting windowsill sill " +
      "pane panes glazing sash shutters blinds insulation cavity foundation foundations joist joists beam pantry " +
      "larder utility washroom ensuite livingroom diningroom study boxroom cloakroom playroom binstore communal " +
      "elevators lifts doorbell entryphone mailbox mailboxes keyhole façade cladding balconies bathrooms bedrooms " +
      "kitchens",
  ],
  installation: [
    "heizung heizkörper therme boiler warmwasser rohr leitung wasserhahn hahn dusche badewanne toilette klo wc " +
      "spülkasten abfluss waschbecken siphon steckdose sicherung beleuchtung rauchmelder ventil thermostat pumpe " +
      "anlage wallbox solaranlage photovoltaik gasherd kamin schornstein hausanschluss sprechanlage =licht " +
      "fernwärmestation brenner brennwert kessel öltank leitungen rohre fallrohr kanalisation gully rückstau " +
      "rückstauklappe verstopfung wasserdruck wasserhähne armatur mischbatterie duschkopf brause duschkabine wanne " +
      "bidet pissoir urinal spülung klodeckel toilettensitz spüle spülbecken ausguss bodenablauf sicherungskasten " +
      "sicherungen schalter lichtschalter dimmer stromkreis verteilerkasten fehlerstromschalter elektrik " +
      "elektroinstallation verkabelung kabelkanal treppenlicht außenlicht rauchwarnmelder feuermelder " +
      "kohlenmonoxidmelder gaswarner alarmanlage türöffner lüftung lüfter abluft lüftungsanlage abzug kachelofen " +
      "kaminofen pellets solarmodul module wechselrichter stromspeicher batteriespeicher balkonkraftwerk ladesäule " +
      "blockheizkraftwerk regler heizkostenverteiler umwälzpumpe hebeanlage enthärtungsanlage wasserfilteranlage " +
      "satanlage kabelanschluss",
    "heating radiator boiler pipe tap shower bath bathtub toilet loo cistern drain sink socket outlet fuse " +
      "breaker lighting smoke alarm valve thermostat wallbox solar panels photovoltaic chimney flue immersion " +
      "plumbing wiring radiators boilers combi burner underfloor thermostats trv valves pipes pipework downpipe " +
      "sewer sewage septic drains drainage blockage gully pressure stopcock taps faucet faucets mixer showerhead " +
      "showers basin sinks washbasin bidet urinal flush ballcock plughole overflow fusebox fuseboard rcd breakers " +
      "switches dimmer sockets electrics circuit lights luminaire detector detectors sprinkler carbon monoxide " +
      "ventilation vent extractor flues fireplace woodburner pellet inverter heatpump chargepoint tanks cylinder " +
      "hotwater airlock sump softener junction",
  ],
  energy: [
    "strom gas fernwärme energie ökostrom grundversorgung netzbetreiber versorger stadtwerke kwh kilowattstunden " +
      "verbrauch abschlag zähler stromzähler gaszähler wasserzähler wärmezähler einspeisung arbeitspreis " +
      "grundpreis nachtstrom heizstrom ökogas erdgas biogas heizöl wasser abwasser trinkwasser kilowattstunde " +
      "kilowatt watt megawatt leistung abschläge abschlagszahlung abschlagsplan zählerstand zählerstände " +
      "zählernummer zählerwechsel zähleruhr smartmeter messeinrichtung messstelle messstellenbetreiber " +
      "marktlokation ablesekarte ableser eichung doppeltarif hochtarif niedertarif einspeisevergütung preisbremse " +
      "preisgarantie preiserhöhung strompreis gaspreis kilowattpreis eeg umlage konzessionsabgabe netzentgelt " +
      "stromsteuer stromanbieter gasanbieter netz stromnetz hausanschluss trafo spannung stromsperre gassperre " +
      "entsperrung lieferstelle lieferbeginn versorgung energieausweis energieberatung brennwert zustandszahl " +
      "kubikmeter",
    "electricity gas energy supply supplier utility kwh kilowatt usage consumption meter tariff standing " +
      "electric power mains utilities kilowatts megawatt watts therms kvah consumptions meters metering smartmeter " +
      "mpan mprn readings submeter prepayment economy7 peak tariffs estimated estimate seg generation " +
      "microgeneration grid dno transporter switch supplies suppliers eon edf octopus ovo ecotricity renewable " +
      "renewables biogas lpg oil disconnection reconnection voltage wattage calorific water wastewater sewerage " +
      "hydro hookup",
  ],
  municipal: [
    "ausweis personalausweis reisepass meldebescheinigung führungszeugnis geburtsurkunde heiratsurkunde " +
      "führerschein gewerbe gewerbeanmeldung baugenehmigung bauantrag genehmigung anwohnerparken hund hundesteuer " +
      "grundsteuer müll mülltonne tonne restmüll biotonne sperrmüll papiertonne abfuhr straßenlaterne schlagloch " +
      "gehweg spielplatz stadtrat bürgermeister standesamt ordnungsamt einwohnermeldeamt trauung wahl briefwahl " +
      "wahlunterlagen markt marktstand straßenfest plakat fundbüro passes ausweise ausweispapiere aufenthaltstitel " +
      "aufenthaltserlaubnis visum einbürgerung staatsangehörigkeit meldebestätigung melderegister meldeadresse " +
      "ummeldung wohnsitz wohnsitzanmeldung abmeldebestätigung lebensbescheinigung beglaubigung sterbeurkunde " +
      "abstammungsurkunde namensänderung eheschließung ehefähigkeitszeugnis gewerbeschein gaststättenerlaubnis " +
      "fischereischein jagdschein waffenschein fahrerlaubnis kfzzulassung zulassungsstelle wunschkennzeichen " +
      "bewohnerparken knöllchen strafzettel bußgeld bussgeld verwarnungsgeld ordnungswidrigkeit falschparker " +
      "halteverbot halteverbotszone sondernutzung gebührenordnung satzung hundemarke hundekot leinenpflicht " +
      "gewerbesteuer zweitwohnsitzsteuer grundsteuerbescheid hebesatz wohngeld wohnberechtigungsschein bürgergeld " +
      "sozialhilfe elterngeld kindergeld kitaplatz betreuungsplatz schulanmeldung papiertonnen wertstoffhof " +
      "recyclinghof deponie sperrmüllabholung abfuhrkalender abfallkalender straßenreinigung winterdienst " +
      "streudienst schneeräumung laterne laternen straßenbeleuchtung schlaglöcher gullideckel kanaldeckel " +
      "bürgersteig radweg zebrastreifen ampel verkehrsschild bushäuschen grünfläche grünanlage parkanlage " +
      "baumfällung baumschutz spielplätze spielgerät friedhofsverwaltung grab grabstelle bestattung " +
      "stadtverwaltung gemeindeverwaltung behörde bauamt sozialamt jugendamt gesundheitsamt finanzamt landkreis " +
      "kreisverwaltung landrat landratsamt stadträtin ortsbeirat gemeinderat ratssitzung bürgerversammlung " +
      "bürgermeisterin bauvoranfrage bebauungsplan flurstück kataster denkmalschutz wahlbenachrichtigung " +
      "wahlschein wahllokal wahlhelfer stimmzettel standplatz standgebühr schützenfest stadtfest lärm " +
      "lärmbelästigung ruhestörung graffiti fundsache fundsachen volkshochschule bürgeramt bürgerservice " +
      "bürgerdienste musikschule grillplatz",
    "passport certificate birth marriage licence license business permission permit resident parking dog tax " +
      "council rubbish bin bins waste recycling bulky refuse collection streetlight pothole pavement playground " +
      "councillor mayor registrar election vote ballot postal nursery stall street passports visa citizenship " +
      "naturalisation residency immigration registry elections polling ballots constituency mp mayors councillors " +
      "councils borough parish county authority ward civic townhall planner zoning conservation highways highway " +
      "potholes pavements kerb kerbs streetlights streetlamp lamppost lampposts gritting gritter snowclearing " +
      "streetcleaning litter flytipping dumping graffiti dogfouling fouling warden wardens pcn fines ticketing " +
      "bollard bollards zebra crossing crossings signage cyclepath speedbump parks playgrounds allotments cemetery " +
      "burial grave graves crematorium cremation universal benefits bluebadge homeless homelessness admissions " +
      "catchment wheelie wheeliebin landfill tip collections recyclables permits licences licensing busking " +
      "alcohol environmental noise nuisance antisocial byelaw bylaw precept banding rebate exemption librarian " +
      "fete parade procession roadclosure stallholder petition referendum",
  ],
  place_word: [
    "straße strasse str weg gasse allee ufer damm hausnummer plz postleitzahl ort stadt gemeinde dorf ausland " +
      "österreich schweiz deutschland berlin hamburg münchen köln frankfurt stuttgart leipzig dresden bremen wien " +
      "zürich straßen strassen wege chaussee promenade kreuzung kreisverkehr anschrift adresse wohnort postfach " +
      "hausnr stadtteil ortsteil bezirk viertel quartier siedlung wohngebiet gewerbegebiet industriegebiet zentrum " +
      "vorort dörfer landkreis bundesland bayern hessen sachsen thüringen brandenburg saarland nrw europa gegend " +
      "umland nordsee ostsee hannover nürnberg dortmund duisburg bochum wuppertal bonn bielefeld münster mannheim " +
      "karlsruhe augsburg wiesbaden mainz kiel lübeck rostock erfurt kassel freiburg magdeburg potsdam salzburg " +
      "graz innsbruck linz basel bern genf frankreich italien spanien polen niederlande belgien türkei " +
      "griechenland england usa amerika asien",
    "street st road rd avenue lane court crescent square postcode zip city town village country abroad england " +
      "scotland wales ireland london leeds manchester bristol birmingham glasgow streets roads avenues lanes grove " +
      "gardens terrace mews boulevard highway roundabout junction corner bridge address postcodes zipcode suburb " +
      "suburbs district neighbourhood neighborhood estate parish hamlet county borough locality downtown cities " +
      "towns villages countries uk britain europe america usa france spain italy germany poland portugal greece " +
      "cardiff belfast dublin edinburgh liverpool sheffield newcastle nottingham leicester southampton portsmouth " +
      "plymouth brighton oxford cambridge york coventry swansea aberdeen dundee norwich exeter kent essex surrey " +
      "sussex devon cornwall yorkshire lancashire overseas",
  ],
  waste: [
    "abfall abfälle hausmüll biomüll biotonnen altpapier altglas altkleider glascontainer wertstoffe " +
      "verpackungsmüll plastikmüll plastik gelbersack gelbetonne sondermüll schadstoffe schadstoffmobil altgeräte " +
      "altholz altmetall schrott bauschutt grünschnitt grüngut asbest farbreste altöl entsorgung entsorgungskosten " +
      "leerung abholtermin mülleimer papierkorb müllcontainer windelsäcke müllplatzordnung müllgebühren " +
      "tonnentausch",
    "waste garbage trash landfill recyclable foodwaste cardboard plastics tins scrap rubble asbestos hazardous " +
      "ewaste clippings greenwaste skip skips dumpster disposal emptying caddy wheelybin tipping sludge debris " +
      "composting",
  ],
  weather: [
    "wetter =regen starkregen dauerregen schauer schnee schneefall frost eis eisregen glatteis nebel winds böe " +
      "böen wetterwarnung gewitter donner sonne sonnenschein hitze hitzewelle kälte kältewelle minusgrade " +
      "temperatur temperaturen trockenheit dürre wolke wolken klima luftfeuchtigkeit",
    "weather rain rainfall downpour drizzle snow snowfall blizzard sleet frost frosty thaw fog mist wind winds " +
      "windy gust thunder sunshine heatwave heat drought humidity temperature temperatures degrees cloud clouds " +
      "forecast climate",
  ],
  traffic: [
    "verkehr autobahn bundesstraße landstraße fahrbahn spur baustellenampel ampelschaltung ampeln kreuzungen " +
      "tempolimit tempo blitzer radarfalle geschwindigkeitskontrolle stauung umleitungsschild vollsperrung " +
      "sperrung einbahnstraße sackgasse fußgänger fussgänger fußgängerzone radfahrer radweg radwege parkplatzsuche " +
      "parkscheibe parkuhr parkscheinautomat parkverbot einfahrtsperre poller leitplanke bordstein verkehrsinsel " +
      "verkehrszeichen vorfahrt tunnel maut raststätte tanken verkehrsberuhigung schülerlotse",
    "traffic motorway motorways freeway carriageway roadworks roadwork roundabouts trafficlight speeding " +
      "speedcamera congestion gridlock pedestrian pedestrians cyclist cyclists motorist motorists cyclelane " +
      "pelican oneway layby verge signpost clampers clamping clamped tunnel bypass ringroad flyover potholed " +
      "resurfacing tarmac",
  ],
  room_hire: [
    "raummiete saalmiete vermietung besprechungsraum seminarraum veranstaltungsraum partyraum tagungsräume " +
      "kursraum bankettsaal hochzeitslocation probenraum tanzsaal aula foyer hallenbelegung hallenzeit bestuhlung " +
      "bühne tonanlage hüpfburg festzelt bierzeltgarnitur biertisch stehtisch zapfanlage mietdauer mietgegenstand " +
      "coworking grillstelle vereinsraum",
    "hire venue venues banqueting marquee marquees stage staging bouncy castle soundsystem pa coworking hotdesk " +
      "hotdesking rehearsal dancefloor booth hirer rentals",
  ],
  vehicle: [
    "auto wagen pkw fahrzeug lkw transporter anhänger wohnwagen wohnmobil motorrad moped mofa traktor cabrio " +
      "kombi golf polo opel audi bmw mercedes toyota skoda firmenwagen leasingwagen mietwagen zweitwagen oldtimer " +
      "autos wägen karre limousine kombis suv pickup coupé roadster van minivan kleinbus sprinter bulli vw ford " +
      "fiesta corsa astra renault clio peugeot citroen fiat seat cupra dacia hyundai kia nissan mazda honda volvo " +
      "porsche tesla octavia fabia tiguan golfs mitsubishi suzuki subaru jaguar ferrari eauto hybrid plugin diesel " +
      "benziner verbrenner carsharing motorroller vespa motorräder quad trike kleinkraftrad leichtkraftrad " +
      "sattelschlepper sattelzug auflieger kipper bagger taxi reisebus omnibus camper campervan reisemobil boot " +
      "yacht jetski hubschrauber flugzeug flotte fuhrpark fahrzeuge fahrzeugschein fahrzeugbrief zulassung " +
      "mähdrescher gabelstapler",
    "car van vehicle lorry truck trailer caravan motorhome motorbike motorcycle moped tractor fiesta corsa astra " +
      "toyota skoda rental hatchback cars vans vehicles automobile saloon sedan hatch suv pickup coupe roadster " +
      "minivan minibus jeep landrover rover vauxhall ford volkswagen vw golf polo audi bmw mercedes renault clio " +
      "peugeot citroen fiat seat hyundai kia nissan mazda honda volvo porsche tesla lexus jaguar bentley ferrari " +
      "chevrolet subaru suzuki electric hybrid diesel petrol runaround banger courtesy fleet motorbikes " +
      "motorcycles vespa quad trike lorries trucks hgv tipper digger ambulance taxi cab minicab camper campervan " +
      "rv horsebox trailers boat yacht dinghy jetski helicopter airplane aircraft plane tractors forklift logbook " +
      "v5c mot motability hatchbacks",
  ],
  vehicle_part: [
    "stoßstange kotflügel windschutzscheibe scheibe reifen felge spiegel außenspiegel motorhaube motor bremse " +
      "getriebe kennzeichen auspuff tür kofferraum scheinwerfer rücklicht lack kratzer delle beule airbag felgen " +
      "radkappe radkasten achse stoßdämpfer feder federung spurstange querlenker lenkrad lenkung kupplung " +
      "schaltung schaltknüppel bremsen bremsbelag bremsbeläge bremsscheiben pedal zahnriemen keilriemen " +
      "steuerkette zylinder zylinderkopfdichtung kolben kurbelwelle turbolader einspritzdüse einspritzpumpe " +
      "vergaser zündkerze zündkerzen zündung anlasser starter lichtmaschine autobatterie katalysator " +
      "partikelfilter auspuffrohr endrohr ölfilter luftfilter motoröl ölwanne kühler kühlmittel kühlwasser tank " +
      "tankdeckel tacho armaturenbrett cockpit handschuhfach gurtstraffer sicherheitsgurt kopfstütze autositz " +
      "sitzbezug fahrersitz rücksitz scheibenwischer wischer wischerblatt blinker bremslicht abblendlicht " +
      "heckklappe heck kofferraumdeckel fahrertür türgriff schiebedach dachträger dachbox fahrradträger " +
      "kühlergrill karosserie unterboden rost schweller nummernschild tüv hauptuntersuchung abgasuntersuchung " +
      "inspektion ölwechsel reifenwechsel klimaanlagenservice steuergerät sensoren einparkhilfe rückfahrkamera " +
      "zündschlüssel autoschlüssel lackschaden blechschaden totalschaden",
    "bumper wing windscreen windshield tyre tire wheel mirror bonnet engine brake gearbox registration exhaust " +
      "boot headlight taillight paintwork scratch dent airbag fender tyres tires alloys alloy hubcap axle " +
      "suspension shock absorber spring steering clutch gearstick gear gears transmission brakes pads discs disc " +
      "rotor handbrake pedal accelerator timing cambelt belt cylinder gasket piston crankshaft turbo injector " +
      "carburettor ignition spark sparkplug starter alternator catalytic converter dpf filter oil sump coolant " +
      "antifreeze tank speedometer odometer mileage dashboard glovebox seatbelt headrest windscreens wiper wipers " +
      "blade indicator indicators brakelight foglight headlights headlamp tailgate hatchlid sunroof roofrack " +
      "roofbox towbar towing grille bodywork chassis undercarriage rust sill numberplate plates ulez " +
      "roadworthiness ecu sensors reversing aerial keyfob fob mudguard wheels rim rims mirrors bonnets hood scuff " +
      "writeoff exhausts spoiler",
  ],
  public_transport: [
    "bus zug bahn straßenbahn tram haltestelle bahnhof gleis bahnsteig fahrplan anschluss umstieg verspätung " +
      "schaffner busfahrer fahrer kontrolleur fahrgast fahrt fahrten regionalbahn ice schienenersatzverkehr " +
      "rolltreppe fähre flug flughafen reise reservierung sitzplatz abteil busse straßenbahnen sbahn ubahn sbahnen " +
      "züge zugs regionalexpress re intercity ic eurocity nachtzug schlafwagen bahnhofshalle zob endstation " +
      "bahnsteigkante wartehäuschen wartehalle unterstand anzeigetafel durchsage taktung abfahrt ankunft " +
      "abfahrtszeit ankunftszeit anschlusszug zugausfall streckensperrung strecke route umleitung ersatzverkehr " +
      "ersatzbus busersatz fahrplanwechsel fahrplanauskunft verbindungen zugverbindung busverbindung nahverkehr " +
      "fernverkehr öpnv verkehrsverbund verkehrsbetriebe verkehrsmittel nahverkehrszug regionalzug waggon waggons " +
      "großraumwagen speisewagen ruhebereich triebwagen lokomotive lok lokführer zugbegleiter zugbegleiterin " +
      "zugpersonal fahrpersonal busfahrerin straßenbahnfahrer kontrolleurin fahrkartenkontrolle fahrausweisprüfer " +
      "schwarzfahrer schwarzfahren fahrgäste reisende passagier passagiere pendler schülerverkehr schulbus " +
      "nachtbus rufbus anruftaxi sammeltaxi shuttle flughafentransfer mitfahrgelegenheit sitzplatzreservierung " +
      "platzkarte fensterplatz gangplatz stehplatz fahrradmitnahme gepäck gepäckablage rampe einstiegshilfe " +
      "niederflurbus fahrstuhlausfall aufzug bahnsteigaufzug weiche signalstörung oberleitung personenunfall " +
      "gleisbett bahnübergang fahrgastrechte flüge fluglinie airline terminal gate boarding abflug landung " +
      "zwischenstopp flugausfall schiff dampfer anleger hafen",
    "bus train tram underground tube metro station track platform timetable connection delay conductor driver " +
      "inspector passenger journey trip replacement escalator ferry flight airport travel reservation seat " +
      "carriage coach buses trains trams subway metrolink overground railway railways rail tfl dlr eurostar " +
      "intercity sleeper busstop terminus interchange concourse shelter announcement announcements departure " +
      "departures arrival arrivals timetables schedule frequency cancellations cancelled delays delayed diversion " +
      "rerouted route routes connections commute commuter commuters passengers travellers traveller travelling " +
      "operator locomotive loco carriages coaches wagon guard steward barrier barriers turnstile gateline " +
      "platforms tracks stations stops shuttle transfer minibus nightbus schoolbus carpool legroom aisle seats " +
      "luggage suitcase baggage ramp lifts signal signalling overhead crossing strike airline airlines terminal " +
      "boarding takeoff landing layover stopover flights ferries cruise ship port harbour pier journeys " +
      "overcrowded overcrowding punctuality",
  ],
  ticket: [
    "ticket tickets fahrkarte fahrkarten abo abonnement monatskarte jahreskarte wochenkarte deutschlandticket " +
      "jobticket semesterticket schülerticket bahncard seniorenticket tageskarte streifenkarte fahrschein " +
      "chipkarte eintrittskarte karte karten zeitkarte gruppenkarte passes fahrscheine fahrausweis jahresabo " +
      "monatsabo kurzstrecke sparpreis flexpreis partnerkarte bahncards wertmarke zonen tarifzone preisstufe " +
      "geltungsbereich gültigkeit fahrpreis fahrkartenautomat entwerter stempelautomat fahrkartenschalter " +
      "ticketshop upgrade parkschein jahrespass skipass vorverkauf eintritt einlass boardingpass vignette maut " +
      "plakette abos abonnements probeabo",
    "ticket tickets season railcard travelcard smartcard oyster fare permit membership subscription fares " +
      "railcards weekly monthly annual peak singles returns carnet contactless smartcards oystercard buspass " +
      "concession concessionary concessions zones validity voucher eticket mticket upgrade kiosk vending turnstile " +
      "validator saverpass vignette toll admission entry liftpass presale passes subscriptions travelcards flexi " +
      "groupsave familycard interrail eurail wristband stub",
  ],
};
