/** People, what befalls them, and when, by class: German and English words apart by spaces. `=` before a German noun: never the end of a compound. */
export const PEOPLE_AND_TIMES: Readonly<Record<string, readonly [german: string, english: string]>> = {
  family: [
    "mann frau ehemann ehefrau partner partnerin sohn tochter kind kinder mutter vater eltern mama papa bruder " +
      "schwester oma opa großmutter großvater schwiegermutter schwiegervater enkel enkelin onkel tante nachbar " +
      "nachbarin freund freundin lebensgefährte lebensgefährtin familie baby mitbewohner witwe schwager gatte " +
      "gattin gemahl eheleute paar verlobter verlobte bräutigam braut exmann exfrau zwillinge zwilling geschwister " +
      "söhne töchter väter mütter brüder schwestern junge mädchen teenager jugendliche jugendlicher säugling " +
      "nachwuchs mutti vati omi opi uroma uropa schwägerin neffe nichte cousin cousine vetter kusine pate patin " +
      "onkels tanten verwandte verwandter verwandtschaft angehörige angehöriger nachbarn nachbarschaft freunde " +
      "kumpel bekannte bekannter bekanntenkreis mitbewohnerin untermieter untermieterin wg witwer alleinerziehende " +
      "senior senioren seniorin rentner rentnerin erbin hinterbliebene verstorbener verstorbene familienmitglied " +
      "männer frauen",
    "husband wife partner son daughter child children kid kids mother father parents mum mom dad brother sister " +
      "gran grandma grandpa grandmother grandfather grandson granddaughter uncle aunt neighbour neighbor friend " +
      "boyfriend girlfriend spouse family baby flatmate roommate widow husbands hubby wives wifey missus fiance " +
      "fiancé fiancee fiancée bride groom exwife exhusband stepson stepdaughter stepfather stepmother stepmum " +
      "stepdad foster adopted twin twins triplets siblings sibling sons daughters toddler infant newborn teenager " +
      "teen youngster boy boys girl girls lad lass mummy daddy mam papa granny nan nana nanny grandad granddad " +
      "gramps grandparents grandparent grandchild grandchildren grandkids auntie aunty nephew nephews niece nieces " +
      "cousin cousins godson goddaughter godmother godfather relatives relative relation kin inlaws neighbours " +
      "neighbors mate mates friends buddy pal acquaintance roommates housemate lodger widower pensioner oap " +
      "elderly orphan heir heirs bereaved deceased folks dependants dependant families kiddies",
  ],
  staff: [
    "mitarbeiter mitarbeiterin kollege kollegin chef chefin berater beraterin sachbearbeiter sachbearbeiterin " +
      "techniker monteur handwerker hausmeister fahrer verkäufer kundendienst hotline support team abteilung " +
      "personal vertreter ansprechpartner vorgesetzter verwaltung vermieter zusteller bote kurier personals " +
      "angestellter angestellte arbeitnehmer arbeitnehmerin kollegen kolleginnen belegschaft mannschaft aushilfe " +
      "hilfskraft praktikantin azubine auszubildende auszubildender lehrling geselle meister meisterin vorarbeiter " +
      "teamleiter teamleiterin abteilungsleiter filialleiter geschäftsführer geschäftsführerin geschäftsleitung " +
      "geschäftsführung direktor direktorin vorstand inhaber inhaberin eigentümer eigentümerin vermieterin " +
      "verwalter verwalterin installateur elektriker klempner maler schreiner dachdecker mechaniker mechanikerin " +
      "fachmann verkäuferin kassierer kassiererin kundenberater kundenbetreuer kundenbetreuung kundencenter " +
      "servicecenter servicehotline callcenter telefonist telefonistin sekretärin sekretariat assistentin " +
      "assistenz rezeption empfangsdame pförtner wachmann sicherheitsdienst reinigungskraft putzfrau pfleger " +
      "pflegerin betreuerin erzieher erzieherin lehrer lehrerin trainer trainerin kellner kellnerin koch fahrerin " +
      "paketbotin briefträger briefträgerin zustellerin spediteur möbelpacker lieferant außendienst innendienst " +
      "vertreterin vertriebler vertrieb buchhaltung beschwerdestelle zentrale beamter beamtin bedienung " +
      "sachbearbeitung ansprechpartnerin zuständiger",
    "employee colleague manager boss adviser advisor clerk technician engineer fitter workman caretaker janitor " +
      "driver salesman cashier helpline support team department staff rep agent representative supervisor landlord " +
      "courier postman receptionist operator guy bloke employees worker workers coworker coworkers colleagues " +
      "workforce crew apprentice intern assistant assistants associate foreman teamleader headteacher director " +
      "directors ceo executive owner proprietor landlady concierge warden porter steward stewardess usher handyman " +
      "electrician plumber decorator carpenter builder roofer mechanic installer labourer cleaner cleaners " +
      "housekeeper nurse nurses matron teacher tutor instructor waiter waitress chef cook barista barman bartender " +
      "shopkeeper salesperson saleswoman salespeople consultant consultants accountmanager caseworker handler " +
      "casehandler administrator secretary receptionists switchboard callcentre callcenter helpdesk backoffice hr " +
      "reps agents operatives operative technicians engineers fitters drivers postie mailman postwoman deliveryman " +
      "couriers removal movers supervisors managers management superior headoffice headquarters bouncer guard " +
      "official officer officers volunteer volunteers",
  ],
  expert: [
    "anwalt rechtsanwalt anwältin kanzlei mandant mandantin gericht verbraucherzentrale ombudsmann " +
      "schlichtungsstelle polizei feuerwehr bundesnetzagentur bafin presse zeitung datenschutzbeauftragter " +
      "betreuer insolvenzverwalter steuerberater notar gutachter arzt ärztin krankenhaus klinik tierarzt " +
      "rechtsbeistand rechtsanwalts anwälte strafverteidiger staatsanwaltschaft richter richterin amtsgericht " +
      "landgericht arbeitsgericht sozialgericht mahngericht gerichtsvollzieher gerichtsvollzieherin mediator " +
      "mediation schlichter schlichtung schiedsstelle ombudsfrau verbraucherschutz verbraucherschützer " +
      "mieterverein mieterbund mieterschutzbund gewerkschaft betriebsrat aufsichtsbehörde kartellamt bundesamt " +
      "landesdatenschutz datenschutzbehörde datenschutzbeauftragte staatsgewalt kripo polizist polizistin " +
      "polizeidienststelle zoll rettungsdienst sanitäter sanitäterin bürgermeisterbüro reporter journalist " +
      "journalistin redaktion fernsehsender stiftungwarentest betreuerausweis vormund nachlasspfleger " +
      "nachlassgericht testamentsvollstrecker bevollmächtigter bevollmächtigte insolvenz insolvenzverfahren " +
      "konkurs schuldnerberatung schuldnerberater wirtschaftsprüfer notariat notarin sachverständige gutachterin " +
      "architekt architektin statiker statikerin energieberater ingenieur ingenieurin vermesser schornsteinfeger " +
      "kaminkehrer orthopäde psychologe psychologin therapeutin therapeut heilpraktiker hebamme apotheker " +
      "apothekerin krankenschwester krankenpfleger sozialarbeiter sozialarbeiterin dolmetscher dolmetscherin " +
      "übersetzer übersetzerin arztpraxis ärzte",
    "solicitor lawyer attorney firm client court ombudsman regulator ofcom ofgem police newspaper dpo guardian " +
      "administrator trustee accountant notary surveyor doctor gp hospital clinic vet dentist lawyers solicitors " +
      "barrister barristers advocate paralegal prosecutor judge magistrate magistrates tribunal bailiff bailiffs " +
      "mediator mediation arbitrator arbitration adjudicator watchdog regulators fca ofwat ofsted ico cab trading " +
      "union unions journalist reporter newspapers media constable detective cop cops customs fireman firefighter " +
      "firefighters paramedic paramedics lifeguard coastguard executor executrix receiver insolvency bankruptcy " +
      "liquidator auditor auditors cpa taxadviser bookkeeper conveyancer surveyors architect structural valuer " +
      "appraiser expert experts specialist specialists physician physicians surgeon pediatrician paediatrician " +
      "gynaecologist midwife pharmacist optician optometrist physiotherapist physio osteopath chiropractor " +
      "psychologist psychiatrist therapist counsellor counselor dentists orthodontist hygienist vets veterinary " +
      "interpreter translator psychotherapist dermatologist cardiologist attorneys doctors hospitals clinics",
  ],
  body: [
    "arm bein knie fuß fuss finger kopf rücken schulter hüfte zahn zähne auge augen knöchel rippe handgelenk " +
      "ellbogen nase stirn wirbelsäule schmerzen schmerz verletzung bruch prellung schnittwunde wunde " +
      "gehirnerschütterung verband gips platzwunde zerrung allergie arme beine füße hände hands handfläche daumen " +
      "zeh zehen ferse sohle wade oberschenkel unterschenkel leiste becken gesäß po hintern bauch magen darm leber " +
      "lunge herzens herz brust brustkorb schulterblatt nacken hals kehle kinn kiefer lippe lippen mund zunge " +
      "gaumen zahnfleisch wange gesicht schläfe ohr ohren haare haar augenlid augenbraue achsel oberarm unterarm " +
      "knochen gelenk gelenke sehne sehnen muskel muskeln bandscheibe meniskus kreuzband nerv nerven blut blutung " +
      "ader nagel fingernagel narbe körper rippen knien schmerzens knochenbruch armbruch beinbruch verletzungen " +
      "verstauchung verrenkung quetschung schürfung verbrennung verbrühung stich biss beule schwellung bluterguss " +
      "hämatom schleudertrauma trauma krampf taubheit schiene bandage naht krücken pflasterverband hirn gehirn " +
      "schädel krone plombe füllung implantat prothese",
    "arm leg knee foot finger shoulder hip tooth teeth eye eyes ankle rib wrist elbow nose forehead spine pain " +
      "injury fracture bruise cut wound concussion bandage plaster stitches sprain allergy arms legs knees feet " +
      "hands thumb thumbs toe toes heel calf shin thigh groin pelvis buttocks bum bottom belly stomach tummy " +
      "abdomen bowel liver kidney kidneys lung lungs heart chest collarbone neck throat chin jaw lip lips mouth " +
      "tongue gum gums cheek face ear ears eyelid eyebrow armpit forearm bone bones joint joints tendon ligament " +
      "muscle muscles disc meniscus cartilage nerve nerves blood bleeding vein skin nail scar ribs skull brain " +
      "shoulders hips ankles wrists elbows ache aches pains headache headaches backache toothache injuries bruises " +
      "bruising cuts graze scrape swelling whiplash trauma cramp numbness burn burns scald bite bites sting " +
      "dislocation splint sling brace crutches stitch crown filling implant denture dentures prosthesis",
  ],
  illness: [
    "krank krankheit krebs operation op reha pflege pflegegrad behindert behinderung rollstuhl schwanger " +
      "schwangerschaft demenz schlaganfall herzinfarkt grippe asthma depression dialyse blind gehörlos pflegefall " +
      "krankenhaus kur therapie krankheiten erkrankung kranke krankschreibung krankmeldung arbeitsunfähigkeit " +
      "attest erkältung schnupfen husten fieber halsweh corona covid infektion entzündung bronchitis angina " +
      "magendarm durchfall erbrechen übelkeit migräne schwindel ohnmacht bluthochdruck blutdruck diabetes " +
      "diabetiker schrittmacher bypass thrombose embolie epilepsie parkinson alzheimer multiple sklerose rheuma " +
      "arthrose gicht osteoporose bandscheibenvorfall tumor leukämie chemo bestrahlung transplantation operationen " +
      "eingriff narkose klinikaufenthalt krankenhausaufenthalt entlassung nachsorge rehabilitation " +
      "krankengymnastik logopädie burnout angststörung trauma sucht alkoholiker essstörung autismus adhs lähmung " +
      "gelähmt querschnitt schwerhörig schwerhörigkeit stumm schwerbehindertenausweis merkzeichen pflegebedürftig " +
      "pflegebedürftigkeit pflegestufe pflegedienst pflegeheim palliativ hospiz entbindung geburtstermin " +
      "fehlgeburt kaiserschnitt neurodermitis ekzem ausschlag allergiker unverträglichkeit laktose zöliakie " +
      "impfung impfpass medikation rezept überweisungsschein vorsorge diagnose befund symptom symptome blindheit " +
      "behinderte behinderter gesundheit",
    "ill illness sick cancer surgery operation rehab care disabled disability wheelchair pregnant pregnancy " +
      "dementia stroke flu asthma depression dialysis blind deaf carer hospital therapy sickness disease diseases " +
      "illnesses sicknote unwell poorly cold cough fever covid corona virus infection inflammation pneumonia " +
      "bronchitis tonsillitis diarrhoea vomiting nausea migraine dizziness faint hypertension diabetes diabetic " +
      "cardiac pacemaker bypass thrombosis clot epilepsy epileptic seizure parkinsons alzheimers sclerosis " +
      "arthritis arthritic rheumatism gout osteoporosis hernia tumour tumor leukaemia chemo chemotherapy " +
      "radiotherapy transplant anaesthetic hospitalised inpatient aftercare rehabilitation rehabilitative " +
      "physiotherapy counselling psychotherapy burnout anxiety ptsd bipolar schizophrenia addiction alcoholism " +
      "anorexia autism autistic adhd paralysis paralysed paraplegic impairment impaired deafness hearing mobility " +
      "disabilities handicap handicapped housebound bedridden frail caring carers nursing palliative hospice " +
      "miscarriage maternity antenatal midwifery eczema rash hayfever allergic intolerance coeliac vaccination " +
      "vaccine jab prescription diagnosis symptom symptoms wellbeing health heartattack copd oxygen dialyses",
  ],
  mishap: [
    "unfall schaden wasserschaden brand feuer überschwemmung hochwasser sturm hagel blitz einbruch diebstahl " +
      "rohrbruch leck schimmel glasbruch riss loch fleck delle beule kratzer bruch scherben kurzschluss " +
      "überspannung marder vandalismus sturz glatteis panne wildunfall rauchs rauchentwicklung qualm unfälle " +
      "parkrempler blechschaden zusammenstoß kollision crash überschlag totalschaden schäden rohrbrüche leckage " +
      "nässe feuchtigkeit pfütze lache überlauf rückstau stau brände flammen explosion verpuffung blitzeinschlag " +
      "unwetter orkan starkregen lawine erdrutsch erdbeben tornado astbruch einbrecher dieb diebe raub überfall " +
      "verlust abhandenkommen schimmelpilz befall wespennest marderbiss scheibenbruch steinschlag sprung sprünge " +
      "risse löcher flecken dellen kratzern schramme abplatzer absplitterung verfärbung abnutzung verschleiß " +
      "materialfehler mangel mängel beschädigung beschädigungen beeinträchtigung zerstörung schmiererei sabotage " +
      "stolperfalle stolperstelle ausrutscher hundeattacke schlägerei liegenbleiben aquaplaning glätte schneelast " +
      "missgeschick malheur katastrophe unglück vorfall zwischenfall unheil fahrerflucht unfallflucht " +
      "verschmutzung verunreinigung geruch gestank",
    "accident damage flood fire smoke storm hail lightning burglary theft burst leak mould mold crack hole stain " +
      "dent scratch breakage shards surge vandalism ice breakdown collision crash subsidence accidents mishap " +
      "incident incidents disaster catastrophe calamity emergency collisions crashes pileup shunt prang damages " +
      "fires blaze flames explosion arson floods flooding deluge inundation leaks leakage leaking damp dampness " +
      "condensation puddle overflow seepage spillage spill storms hurricane tornado gale gales thunderstorm " +
      "thunderbolt landslide avalanche earthquake quake tremor burglar burglars burglaries robbery robber mugging " +
      "mugger thief thieves thefts pickpocket intruder loss mildew rot dryrot woodworm infestation vermin bursts " +
      "cracks holes stains dents scratches scuff scuffs scrape chip chips tear rip rips blemish wear deterioration " +
      "corrosion shattering smash breakages sinkhole collapse landslip slip slips tumble stumble falls icy skid " +
      "puncture blowout breakdowns writeoff sabotage vandals defacement contamination pollution odour odor stench " +
      "smell misfortune mess",
  ],
  fault: [
    "störung ausfall fehler fehlermeldung defekt problem macke aussetzer absturz totalausfall stromausfall " +
      "netzausfall blackout bug verbindungsabbruch abbrüche geräusch brummen piepen rauschen flackern lämpchen " +
      "fehlercode tropfen störungen ausfälle fehlern fehlfunktion fehlerquelle defekte schwachstelle schwierigkeit " +
      "schwierigkeiten probleme problems macken mucken aussetzern hänger ruckeln ruckler stocken abbruch " +
      "einfrieren freeze neustart abstürze unterbrechung unterbrechungen wackelkontakt überhitzung überlastung " +
      "undichtigkeit klappern quietschen knarren knacken rattern pfeifen zischen surren gluckern dröhnen vibration " +
      "vibrieren klopfen krach lärm echo knistern flimmern blinken warnleuchte kontrollleuchte warnlampe " +
      "kontrolllampe statusleuchte alarm fehlalarm piepton signalton rotlicht standbild datenverlust virus " +
      "schadsoftware tropft blockade verstopfung kalkablagerung verkalkung qualitätsmangel fehllieferung " +
      "fehlbuchung fehlzustand fehlermeldungen fehlercodes kaputt",
    "fault outage error failure defect problem issue glitch dropout crash blackout bug disconnection noise hum " +
      "beeping buzzing flickering flicker drip faults faulty malfunction malfunctions malfunctioning outages " +
      "errors failures defects defective problems trouble troubles issues glitches glitchy dropouts dropping " +
      "crashes freezing freeze freezes lag lagging buffering stutter stuttering bugs buggy disconnections " +
      "disconnects interruption interruptions intermittent downtime powercut brownout shortcircuit overheating " +
      "overload leaky rattling rattle squeak squeaking creaking grinding knocking banging clanking whistling " +
      "hissing gurgling vibration vibrating screeching crackling static interference echo distortion blinking " +
      "flashing led beep beeps alarm pixel pixelation blurry snag snags hitch hiccup jam jammed stuck blockage " +
      "limescale corruption corrupt virus malware dripping drips inoperative broken dud flaw flaws shortcoming " +
      "shortcomings breakdown deadlock",
  ],
  career: [
    "job arbeit arbeitsplatz ausbildung ausbildungsplatz praktikum bewerbung lebenslauf anschreiben zeugnis " +
      "zeugnisse referenz abschluss studium bachelor master abitur berufserfahrung erfahrung vorstellungsgespräch " +
      "gehaltsvorstellung minijob nebenjob werkstudent azubi fachkraft quereinsteiger probearbeiten " +
      "eintrittstermin stellenanzeige schicht vollzeit teilzeit arbeitsstelle ausbildungsstelle lehrstelle " +
      "stellenangebot stellenausschreibung stellenanzeigen vakanz arbeitsvertrag anstellung beschäftigung " +
      "tätigkeit position posten beruf umschulung weiterbildung fortbildung lehre duales trainee traineeprogramm " +
      "volontariat praktika ferienjob aushilfsjob werkstudentin freelancer freiberufler selbstständigkeit bewerber " +
      "bewerberin bewerbungsunterlagen bewerbungsmappe bewerbungsgespräch motivationsschreiben lebensläufe " +
      "qualifikation qualifikationen kenntnisse fähigkeiten stärken diplom promotion gesellenbrief meisterbrief " +
      "einarbeitung probezeit probetag vorstellung arbeitszeit arbeitszeiten gleitzeit homeoffice schichtdienst " +
      "überstunden urlaubstage einstiegsgehalt gehaltserhöhung stundenlohn lohnabrechnung gehaltsabrechnung " +
      "lohnsteuerbescheinigung arbeitszeugnis arbeitsbescheinigung kündigungsfristen arbeitgeber arbeitgeberin " +
      "personaler recruiter karriere jobbörse arbeitsamt arbeitsagentur jobcenter elternzeit teilzeitstelle " +
      "absolvent absolventin berufseinsteiger",
    "job work position post vacancy role apprenticeship internship placement application cv resume reference " +
      "references degree bachelor master experience interview salary student trainee graduate shift career jobs " +
      "vacancies opening openings posts positions roles employment employer employers recruitment recruiter " +
      "recruiting hiring applicant applicants candidate candidates covering resumes cvs qualification " +
      "qualifications skills skill diploma phd mba gcse gcses alevels hnd nvq btec bsc ba msc graduates " +
      "undergraduate postgraduate students apprenticeships internships placements traineeship secondment freelance " +
      "freelancer temporary permanent parttime fulltime flexitime homeworking overtime shifts rota nightshift " +
      "onboarding induction probation referee salaries payslip payslips p45 p60 appraisal promotion resignation " +
      "redundancy workplace profession occupation careers jobcentre jobseeker dbs linkedin portfolio speculative",
  ],
  feeling: [
    "ärger ärgernis wut zorn frust frustration enttäuschung empörung unmut unzufriedenheit zufriedenheit freude " +
      "begeisterung dankbarkeit lob vertrauen misstrauen vertrauensverlust angst ängste sorge sorgen furcht panik " +
      "verzweiflung stress belastungsprobe trauer kummer leid hoffnung geduld ungeduld unverständnis mitgefühl " +
      "überraschungsmoment scham peinlichkeit unsicherheit verwirrung zweifel bedenken skepsis unverschämtheit " +
      "frechheit zumutung skandal sauerei katastrophenservice armutszeugnis witz lachnummer albtraum alptraum " +
      "horror chaos saftladen schlamperei inkompetenz unfreundlichkeit freundlichkeit hilfsbereitschaft kompetenz " +
      "komplimente kompliment bedauern nerven geduldsfaden beschwerde beschwerden",
    "anger annoyance rage frustration disappointment dissatisfaction satisfaction displeasure outrage dismay " +
      "disgust joy delight happiness gratitude appreciation praise compliment compliments trust distrust mistrust " +
      "fear fears worry worries panic despair distress stress grief sadness sorrow patience impatience sympathy " +
      "empathy shame embarrassment uncertainty confusion doubt doubts concerns scepticism rudeness insult disgrace " +
      "joke shambles farce fiasco nightmare chaos incompetence kindness friendliness helpfulness apology apologies " +
      "regret inconvenience hassle aggravation complaint complaints",
  ],
  visit_kind: [
    "termin besuch beratung beratungsgespräch gespräch besichtigung rückruf anruf ortstermin sprechstunde " +
      "treffen inspektion wartung ablesung installation einbau montage übergabe abnahme abholung probefahrt " +
      "untersuchung videoberatung videocall termine besprechung besuche telefonat rückrufe anrufe videokonferenz " +
      "meeting sitzung versammlung verabredung behandlung anprobe anlieferung lieferung reparatur zählertausch " +
      "aufmaß begehung rückgabe lieferfenster einweisung führung probetraining probestunde schnupperstunde " +
      "schnupperkurs reservierung audienz prüfung überprüfung begutachtung vermessung sprechzeit sprechzeiten " +
      "öffnungszeiten öffnungszeit",
    "appointment visit consultation meeting viewing callback call surgery inspection service maintenance " +
      "installation fitting handover collection slot session appointments appt visits consultations meetings " +
      "viewings callbacks calls videocall sitdown discussion briefing checkup treatment examination screening " +
      "tryout trial taster demo demonstration inspections servicing repair repairs survey handovers dropoff " +
      "testdrive installations fittings orientation walkthrough rearrangement",
  ],
  weekday: [
    "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag montags dienstags mittwochs " +
      "donnerstags freitags samstags wochenende werktags mo di mi sa sonntags sonnabends wochentag wochentags " +
      "werktag werktage werktagen feiertag feiertags feiertage wochenenden montagvormittag arbeitstag arbeitstage",
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun weekend " +
      "weekday mondays fridays tuesdays wednesdays thursdays saturdays sundays weekends weekdays midweek workday " +
      "thur",
  ],
  month: [
    "januar februar märz april mai juni juli august september oktober november dezember jänner feber jän feb jun " +
      "jul aug sept okt nov dez monatsanfang monatsende monatsmitte jahresanfang jahresende frühjahr sommer herbst " +
      "winter frühling",
    "january february march april may june july august september october november december jan feb mar apr jun " +
      "jul aug sep sept oct nov dec spring summer autumn winter midsummer",
  ],
  clock: [
    "uhr vormittag vormittags nachmittag nachmittags abend abends morgens mittags viertel uhrzeit zeitfenster " +
      "spätnachmittag frühstens =halb nacht nachts mittag vormittage nachmittage zeitraum zeitspanne uhrzeiten " +
      "dreiviertel stündlich zeitlich",
    "pm oclock clock morning afternoon evening noon half quarter slot lunchtime midday mornings afternoons " +
      "evenings midnight hrs timeslot timeframe window night nights nighttime daytime teatime elevenish",
  ],
  soon: [
    "morgen übermorgen heute nächste nächsten kommende kommenden demnächst sofort schnellstmöglich umgehend " +
      "dringend baldmöglichst nächstes nächster nächstens kommender kommendes künftig zukünftig unverzüglich " +
      "umgehende eilig eile prompt kurzfristig zeitnah schleunigst alsbald baldig baldige heutige morgige sogleich " +
      "dringende dringendst notfall vorerst demnächstig",
    "tomorrow today tonight coming soon shortly immediately asap urgent urgently forthcoming upcoming imminent " +
      "imminently prompt promptly instantly straightaway pronto presently pressing emergency hurry quickly swiftly " +
      "speedily sameday sooner soonest",
  ],
  past: [
    "gestern vorgestern letzte letzten letztes vergangene vergangenen vorige neulich kürzlich heute damals " +
      "gestrige vergangenes letzter voriges voriger vorherig vorherige ehemals ehemalig frühere einst unlängst " +
      "jüngst seinerzeit zuvor vorhin vorjahr vormonat vorwoche längst bislang bisher",
    "yesterday last previous recently ago already past lately overnight prior former formerly lastly beforehand " +
      "hitherto recent",
  ],
  period: [
    "tag tage tagen woche wochen monat monate monaten jahr jahre jahren stunde stunden minute minuten quartal " +
      "halbjahr frist laufzeit dauer zeitabschnitt jahrzehnt jahrhundert sekunde sekunden quartale semester " +
      "trimester saison jahreszeit monatlich jährlich wöchentlich täglich kündigungsfrist fristen übergangszeit " +
      "stündig tägig wochenlang monatelang jahrelang tagelang stundenlang zweiwöchig",
    "day days week weeks fortnight month months year years hour hours minute minutes quarter term deadline " +
      "duration second seconds decade decades century semester trimester season quarters quarterly monthly yearly " +
      "annual annually weekly daily hourly biweekly fortnightly fortnights deadlines period timespan interval",
  ],
};
