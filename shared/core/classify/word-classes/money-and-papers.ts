/** What contracts, bills and accounts are about, by class: German and English words apart by spaces. `=` before a German noun: never the end of a compound. */
export const MONEY_AND_PAPERS: Readonly<Record<string, readonly [german: string, english: string]>> = {
  insurance: [
    "versicherung police haftpflicht hausrat kasko teilkasko vollkasko rechtsschutz lebensversicherung " +
      "krankenversicherung zusatzversicherung zahnzusatz unfallversicherung berufsunfähigkeit rentenversicherung " +
      "wohngebäude selbstbeteiligung beitrag prämie versicherungsschutz deckung schadenfreiheitsklasse gutachter " +
      "gutachten regulierung leistung pflegekasse krankenkasse versicherungsschein versicherungsnummer " +
      "elementarschaden reiserücktritt krankentagegeld krankenhaustagegeld sterbegeld risikoleben kapitalleben " +
      "riester rürup betriebsrente invalidität pflegezusatz zahnersatz heilbehandlung beitragserhöhung " +
      "beitragsanpassung beitragsrechnung prämienrechnung jahresbeitrag selbstbehalt eigenanteil " +
      "versicherungssumme deckungssumme neuwert zeitwert wiederbeschaffungswert rückkaufswert beitragsbefreiung " +
      "bezugsberechtigung begünstigte begünstigter versicherungsnehmer versicherter versicherte versicherungsfall " +
      "schadensfall schadenfall schadenmeldung schadenanzeige schadennummer schadensnummer regulierer " +
      "sachverständiger kostenvoranschlag gegner schadenverursacher geschädigter evb deckungskarte grüne " +
      "schutzbrief pannenhilfe rabattretter rückstufung sf typklasse regionalklasse werkstattbindung " +
      "saisonkennzeichen gesundheitsfragen wartezeit ausschluss obliegenheit makler vertreterbüro assekuranz " +
      "allianz axa huk ergo gesundheitskarte",
    "insurance policy cover coverage liability contents comprehensive health dental accident pension excess " +
      "deductible premium protection assessor adjuster settlement benefit insurer underwriter policies insured " +
      "policyholder insurances homeowner buildings motor pet income annuity endowment indemnity employers premiums " +
      "ncb noclaims bonus claims claimant loss losses adjusters excesses underinsurance rider exclusion exclusions " +
      "renewal renewals quote quotes quotation broker brokers beneficiary beneficiaries payout payouts surrender " +
      "writeoff courtesy liable uninsured underinsured greencard roadside medical preexisting hospitalisation " +
      "copay waiver endorsement lapse reinstatement valuation goodwill subrogation aviva axa admiral bupa hiscox " +
      "zurich gap ppi",
  ],
  bank: [
    "konto girokonto sparkonto tagesgeld festgeld depot kredit darlehen hypothek kreditkarte girocard dispo " +
      "überweisung dauerauftrag lastschrift kontoauszug pin tan geldautomat automat schließfach zinsen zins " +
      "wertpapier aktie aktien fonds sparplan bausparvertrag vollmacht freistellungsauftrag filiale berater " +
      "bankkarte kontos konten kontonummer iban bic bankleitzahl blz gemeinschaftskonto geschäftskonto jugendkonto " +
      "studentenkonto referenzkonto verrechnungskonto pfändungsschutzkonto tagesgeldkonto sparbuch sparkasse " +
      "sparbrief sparvertrag sparen zinssatz überziehung baufinanzierung kreditrate tilgung tilgungsplan " +
      "umschuldung vorfälligkeitsentschädigung zinsbindung schufaauskunft bonität bürgschaft grundschuld " +
      "kreditkarten visa mastercard debitkarte kreditkartenlimit verfügungsrahmen sperre sperrhotline pintan " +
      "phototan pushtan chiptan tangenerator banking überweisungen echtzeitüberweisung auslandsüberweisung sepa " +
      "mandat kontobewegung kontobewegungen umsätze umsatzanzeige kontostand valuta wertstellung kontoführung " +
      "kontoführungsgebühr kontoauszüge auszug bargeld einzahlung auszahlung abhebung münzgeld sorten devisen " +
      "fremdwährung wechselkurs wechselgeld wertpapiere etf anleihe anleihen zertifikat dividende kurs börse " +
      "sparrate altersvorsorge bausparer freistellung kapitalertragsteuer nachlasskonto verfügung kontovollmacht " +
      "zweitkarte partnerkarte scheck schecks bankberater schalter bankschalter tresor bank banken volksbank " +
      "postbank commerzbank paypal klarna giropay",
    "account current savings isa deposit portfolio credit loan mortgage card debit overdraft transfer standing " +
      "statement pin cash machine atm interest securities shares stock fund attorney branch adviser advisor cheque " +
      "payee accounts iban bic swift sortcode checking saver isas bond bonds gilt deposits withdrawal withdrawals " +
      "cashpoint cashback teller loans mortgages remortgage repayment repayments apr rate rates lender borrower " +
      "overdrafts creditcard debitcard cards visa mastercard amex chip chargeback transfers payees bacs chaps " +
      "faster directdebit mandate statements balances transaction transactions banking cheques chequebook chequing " +
      "passbook vault safes currency foreign bureau forex fx investments stocks equities dividend dividends etf " +
      "funds trading broker bank banks barclays hsbc lloyds natwest santander halifax nationwide monzo revolut " +
      "paypal borrowing creditworthiness guarantor collateral sepa savers",
  ],
  document: [
    "formular antrag unterlagen dokument dokumente bescheinigung bestätigung nachweis urkunde zeugnis kopie " +
      "original anlage anhang pdf scan foto fotos bilder brief schreiben mail nachricht broschüre merkblatt " +
      "prospekt vertrag vertragsunterlagen protokoll übersicht liste kontoauszug beleg quittung aktes bilds " +
      "formulare anträge antragsformular vordruck bogen erklärung bescheinigungen nachweise zertifikat attest " +
      "akten unterlage papiere abschrift kopien durchschlag ausdruck anlagen anhänge datei dateien pdfs word excel " +
      "screenshot lichtbild passbild scans briefe schriftstück anschreiben schriftverkehr korrespondenz postkarte " +
      "fax emails mails nachrichten mitteilung aushang infos information informationen infomaterial flyer " +
      "broschüren handbuch anleitung bedienungsanleitung anweisung hinweis hinweise verzeichnis aufstellung " +
      "auflistung tabelle plan grundriss skizze zeichnung verträge vereinbarung nachtrag belege quittungen " +
      "kassenbon bon lieferschein rücksendeschein etikett retourenschein zusage absage schriftstücke gutachten " +
      "bericht testament unterschrift stempel siegel signatur briefkopf umschlag ordner mappe zettel notiz blatt " +
      "seiten exemplar entwurf vorlage muster",
    "form application papers document documents certificate confirmation proof deed copy original attachment " +
      "enclosure pdf scan photo photos picture pictures letter email message brochure leaflet contract agreement " +
      "minutes overview list receipt paperwork forms applications questionnaire survey declaration affidavit " +
      "testimonial certificates attestation proofs evidence file files dossier transcript duplicate copies " +
      "photocopy printout attachments enclosures enclosed attached docs doc pdfs spreadsheet excel screenshot " +
      "screenshots scans image images snapshot letters correspondence postcard memo memorandum note notes emails " +
      "mails messages notification notifications circular bulletin information brochures booklet pamphlet flyer " +
      "leaflets handbook manual guide instructions guidelines factsheet table chart diagram drawing sketch " +
      "floorplan blueprint layout contracts agreements addendum amendment annex receipts slip deliverynote stub " +
      "report reports inventory probate signature signatures stamp seal letterhead envelope folder page pages " +
      "draft template checklist hardcopy confirmations",
  ],
  money: [
    "euro eur cent betrag summe preis kosten gebühr gebühren geld zuschlag rabatt miete kaution nebenkosten " +
      "betriebskosten rate raten mahngebühr beitrag abschlag nachzahlung guthaben gutschrift erstattung " +
      "rückerstattung anzahlung restbetrag schulden saldo mehrwertsteuer mwst provision entschädigung lohn gehalt " +
      "beträge geldbetrag summen gesamtbetrag teilbetrag differenz differenzbetrag preise unkosten kostenpunkt " +
      "tarife entgelt aufschlag verzugszinsen strafe nachlass skonto ermäßigung vergünstigung bonus prämie " +
      "cashback provisionszahlung vorauszahlung vorkasse vorschuss anzahlungen ratenzahlung ratenplan zahlungsplan " +
      "zahlungsziel zahlungsaufschub stundung restschuld rückstand außenstände forderung forderungen " +
      "verbindlichkeit verbindlichkeiten überzahlung doppelzahlung rückzahlung ausgleich vergütung honorar " +
      "stundenlohn trinkgeld spende spenden zuschuss förderung subvention stipendium unterhalt unterstützung " +
      "steuer steuern einkommen einnahmen ausgaben gewinn verlust kapital vermögen ersparnisse erspartes budget " +
      "etat finanzen finanzierung dollar franken pfund cents bares porto abgabe abgaben umlage pauschale " +
      "pauschalbetrag gebührenfreiheit restwert marktwert",
    "euro euros pound pounds dollar dollars quid pence amount sum price cost costs fee fees money surcharge " +
      "discount rent deposit charges instalment installment payment balance refund reimbursement downpayment debt " +
      "vat tax commission compensation wage pay penalty amounts total totals subtotal sums prices pricing priced " +
      "expense expenses outlay overhead surcharges discounts rebate reduction bonus rewards cashback incentive " +
      "rents rental deposits prepayment instalments installments payments repayments arrears debts owing " +
      "outstanding overpayment underpayment shortfall difference refunds reimbursements remuneration fine " +
      "penalties latefee compensations wages salaries salary payroll earnings income allowance tip tips gratuity " +
      "donation donations grant grants funding subsidy scholarship alimony taxes duty levy levies profit profits " +
      "loss capital wealth budget finances finance funds bucks cents cent fiver tenner sterling franc francs usd " +
      "gbp eur postage royalties margin markup value",
  ],
  bill: [
    "rechnung abrechnung jahresabrechnung nebenkostenabrechnung mahnung zahlungserinnerung bescheid " +
      "gebührenbescheid kontoauszug abbuchung buchung rechnungsnummer faktura schlussrechnung heizkostenabrechnung " +
      "inkasso betrag rechnungen rechnungskopie rechnungskorrektur rechnungsdatum rechnungsbetrag rechnungsposten " +
      "rechnungsposition rechnungssumme einzelverbindungsnachweis mahnungen mahnbescheid mahnschreiben mahnstufe " +
      "zahlungsaufforderung inkassobüro inkassounternehmen bescheide steuerbescheid abbuchungen belastung " +
      "belastungen buchungen buchungstext buchungsfehler sollstellung lastschriften fälligkeit fälligkeitsdatum " +
      "zahlbetrag zahlschein verwendungszweck nebenkosten umlageschlüssel abrechnungszeitraum liquidation spesen " +
      "lohnabrechnung proforma gutschriftsanzeige kontoblatt quittierung",
    "invoice bill statement reminder demand notice debit booking charge collection invoices bills billing billed " +
      "itemised itemized itemisation statements reminders dunning overdue duedate paymentslip remittance payable " +
      "debits bookings charged charging overcharge overcharged undercharged invoicing proforma creditnote " +
      "servicecharge collections collector collectors subtotal estimate receipted invoiced billable",
  ],
  bill_part: [
    "grundgebühr grundgebühren arbeitspreise messpreis zählermiete anschlussgebühr einrichtungsgebühr " +
      "aktivierungsgebühr bereitstellungsgebühr servicepauschale anfahrtspauschale anfahrt anfahrtskosten " +
      "stundensatz arbeitszeitposten materialkosten mahnkosten mahngebühren rücklastschriftgebühr inkassogebühren " +
      "verwaltungskosten hausmeisterkosten heizkosten wasserkosten stromkosten müllgebühr grundsteueranteil " +
      "versandkostenpauschale expresszuschlag mindermengenzuschlag nettobetrag bruttobetrag netto brutto " +
      "zwischensumme gesamtsumme endsumme steuersatz rabattposten einzelpreis stückpreis mengenrabatt " +
      "vorauszahlungen abschlagszahlungen guthabenbetrag nachforderung nachforderungen sonderposten zusatzgebühr",
    "adminfee callout labour labor net gross nett subtotals groundrent oneoff prorata rounding adjustment adjustments",
  ],
  contract_part: [
    "vertragsbeginn vertragsende vertragsdauer vertragspartner vertragsinhaber vertragsübernahme " +
      "vertragsänderung vertragsabschluss vertragsbestätigung vertragskopie mindestvertragslaufzeit erstlaufzeit " +
      "restlaufzeit kündigung kündigungsbestätigung kündigungstermin kündigungseingang bindungsfrist konditionen " +
      "bedingungen leistungsbeschreibung leistungsumfang preisanpassung preisanpassungsklausel zusatzleistung " +
      "anschlussvertrag altvertrag neuvertrag rahmenvertrag servicevertrag wartungsvertrag mietbeginn mietende " +
      "mietdauer mietpartei untermiete hausordnung verlängerungsoption",
    "expiry expiration commencement inception tenure rollover autorenewal renewing termination terms conditions " +
      "tcs tandcs smallprint signatory counterparty tenancy lease leases sublet subletting tenant tenants " +
      "breakclause contractual sla obligations scope takeover novation assignment",
  ],
  payment_means: [
    "zahlungsart zahlungsmethode zahlungsweise zahlungsmittel kartenzahlung barzahlung bargeldlos überweisung " +
      "bankeinzug sepalastschrift lastschriftmandat einzugsermächtigung sofortüberweisung rechnungskauf ratenkauf " +
      "finanzierungskauf nachnahmezahlung vorkassezahlung paypal klarna applepay googlepay amazonpay giropay " +
      "kontaktlos terminal kartenterminal kartenlesegerät paysafecard geschenkgutschein wertgutschein " +
      "gutscheincode ratenzahlungsplan zahlungsvereinbarung wechselgeld banknote banknoten scheine münzgeld " +
      "kleingeld",
    "cash cashless contactless applepay googlepay paypal klarna clearpay afterpay stripe worldpay terminal " +
      "directdebits cheque cheques banknote banknotes coins giftcards promocode coupon coupons storecard",
  ],
  id_number: [
    "mitgliedsnummer steuerid ustid sozialversicherungsnummer rentenversicherungsnummer " +
      "krankenversicherungsnummer fin kundenkennung kundenid buchungscode mandatsreferenz gläubigerid " +
      "kassenzeichen nummer nummern kennziffer imei iccid geschäftszeichen",
    "accountnumber ordernumber refnumber ref refs ticketnumber serial serialnumber vin imei iccid ssn nino taxid " +
      "utr passportnumber identifier identifiers identification clientid customerid orderid number numbers digits",
  ],
  company: [
    "firma gmbh kg ag unternehmen betrieb verein stiftung gesellschaft praxis handwerksbetrieb agentur büro " +
      "hausverwaltung filiale konzern lieferant dienstleister firmen ug ohg gbr ev holding niederlassung " +
      "zweigstelle geschäftsstelle zentrale hauptsitz mittelstand startup gründung selbständige genossenschaft " +
      "verband institution organisation einrichtung institut kammer ihk innung franchise handel händler hersteller " +
      "produzent zulieferer lieferanten auftragnehmer auftraggeber geschäftspartner marktführer konkurrenz " +
      "wettbewerber anbieter dienstleistung dienstleistungen handwerk bauträger spedition gewerbekunde " +
      "geschäftskunde geschäftskunden betriebsstätte unternehmer unternehmerin handelsregister",
    "company ltd limited plc inc llc business club charity foundation society agency practice contractor " +
      "supplier vendor firm association companies co corp corporation corporate enterprise enterprises sme startup " +
      "venture subsidiary division holding partnership llp proprietorship cooperative coop charities foundations " +
      "organisation organization institution institute chamber guild franchise retailer retailers wholesaler " +
      "wholesalers manufacturer manufacturers producer dealer dealers dealership distributor distributors merchant " +
      "trader traders subcontractor subcontractors contractors suppliers vendors provider providers competitor " +
      "competitors competition agencies practices businesses firms headquarters hq outlet branches consultancy " +
      "developer developers haulier b2b registered",
  ],
  sales: [
    "angebot marketing seo ranking reichweite leads webinar newsletter kampagne partnerschaft kooperation " +
      "backlinks werbung umsatz rabattaktion messe investition krypto bitcoin gewinn lotterie erbschaft casino " +
      "angebote offerte kooperationsanfrage kooperationen partnerprogramm affiliate influencer instagram facebook " +
      "tiktok linkedin google suchmaschinenoptimierung sichtbarkeit klicks conversions besucherzahlen traffic " +
      "linkaufbau gastbeitrag gastartikel werbeanzeige werbefläche werbemittel kampagnen zielgruppe " +
      "kundengewinnung kaltakquise vertriebspartner vertriebschance umsatzsteigerung gewinnspiel verlosung " +
      "gewinnbenachrichtigung lotto jackpot rendite geldanlage trading forex bitcoins kryptowährung ethereum " +
      "wallet nachlasserbe messestand aussteller ausstellung kongress workshop whitepaper demoversion testzugang " +
      "rabattcode aktionspreis schnäppchen einkaufspreis großauftrag importeur exporteur großhandelspreis",
    "offer marketing seo ranking reach leads webinar newsletter campaign partnership backlinks advertising " +
      "revenue promotion expo investment crypto bitcoin prize lottery inheritance casino unsubscribe offers " +
      "proposal proposals pitch collaboration collaborations collab partnerships affiliate influencer instagram " +
      "facebook tiktok google adwords ppc serp backlink outreach guestpost sponsored sponsorship exposure " +
      "visibility clicks conversions traffic audience leadgen prospecting prospects b2b saas webinars whitepaper " +
      "ebook roi revenues turnover outsourcing offshore freelancers webdesign redesign optimisation optimization " +
      "advert adverts advertisement ads advertise advertiser campaigns giveaway sweepstake raffle winnings jackpot " +
      "lotto millionaire millions cryptocurrency ethereum wallet forex trading investor investors wholesale bulk " +
      "promo promotions promotional exhibition exhibitor tradeshow tradefair keynote summit workshop",
  ],
  legal: [
    "paragraph bgb gesetz frist vollmacht widerspruch einspruch klage haftung anspruch schadensersatz verzug " +
      "minderung mandat urteil bescheid agb widerrufsbelehrung sonderkündigungsrecht paragraphen gesetzbuch " +
      "gesetzes gesetze verordnung richtlinie vorschrift vorschriften rechte rechtslage rechtsmittel rechtsweg " +
      "rechtsstreit gerichtsverhandlung verfahren streitwert vollstreckung pfändung räumung strafantrag anzeige " +
      "anklage unterlassung unterlassungserklärung abmahnung vergleich einigung berufung revision klagen ansprüche " +
      "forderungsrecht schmerzensgeld schadenersatz ersatzpflicht gewährleistungsrecht nacherfüllung nachbesserung " +
      "nachfrist fristsetzung rücktritt rücktrittsrecht widerruf widerrufsfrist widerrufsrecht widersprüche " +
      "einsprüche anfechtung nichtigkeit verjährung verzugsschaden mängelrüge pflichtverletzung verstoß " +
      "vertragsbruch betrug täuschung vollmachten generalvollmacht vorsorgevollmacht patientenverfügung " +
      "eidesstattlich zeuge zeugen beweis beweise beweismittel aktenzeichen urteile rechtsprechung bgh klausel " +
      "klauseln geschäftsbedingungen haftungsausschluss verbraucherrecht verbraucher mietrecht arbeitsrecht " +
      "fernabsatz",
    "law section deadline authority objection appeal claim liability damages default regulation terms statutory " +
      "rights entitlement clause consumer acts laws statute statutes legislation directive regulations ordinance " +
      "rule lawful unlawful illegal illegally lawsuit litigation sue suing proceedings hearing trial caseload " +
      "smallclaims injunction writ summons subpoena verdict judgment judgement ruling ccj enforcement seizure " +
      "garnishment eviction evict prosecution settlement appeals objections claims counterclaim liabilities liable " +
      "negligence breach breached misrepresentation misselling fraudulent deception remedy remedies restitution " +
      "rescission entitlements clauses provision provisions disclaimer jurisdiction precedent witness witnesses " +
      "evidence affidavit testimony oath poa limitation deadlines cease desist consumers legally legality " +
      "enforceable",
  ],
  personal_data: [
    "daten datensatz personendaten adressdaten kontaktdaten profil einwilligung dsgvo datenschutz auskunft " +
      "löschung speicherung weitergabe werbung newsletter verteiler nutzerkonto aufzeichnung video kamera schufa " +
      "auskunftei datensätze personenbezogen anschrift adresse geburtsdatum geburtsname nachname vorname namen " +
      "mailadresse datenkopie datenleck datenpanne datenschutzerklärung datenschutzverletzung " +
      "einwilligungserklärung werbewiderspruch widerspruchsrecht werbeanruf werbeanrufe werbebrief werbemail " +
      "werbepost newsletters mailingliste überwachung überwachungskamera aufnahme aufnahmen tracking profiling " +
      "scoring eintrag crif verarbeitung verarbeiter speicherdauer aufbewahrung aufbewahrungsfrist berichtigung " +
      "sperrung vergessenwerden datenübertragbarkeit rechtsgrundlage anonymisierung pseudonym robinsonliste " +
      "privatsphäre identität vertraulichkeit",
    "data record details profile consent gdpr privacy disclosure erasure deletion storage sharing marketing " +
      "mailing list recording cctv footage personal datasets records profiles dsar sar consents optin optout " +
      "breaches disclosures deletions erase retention rectification restriction portability processing processor " +
      "controller tracking profiling scoring surveillance cameras recordings newsletter telemarketing mailshot " +
      "mailshots junkmail junk experian equifax transunion anonymised pseudonym confidential confidentiality " +
      "identity dob birthdate surname forename firstname lastname address addresses biometric",
  ],
  scam: [
    "betrüger betrügerin betrugsversuch betrugsfall masche abzocke abzocker abofalle phishing phishingmail " +
      "fakeshop fälschung fälschungen falschgeld enkeltrick schockanruf trickbetrug identitätsdiebstahl " +
      "datendiebstahl missbrauch hacker hackerangriff schadprogramm trojaner erpressung erpresser erpressungsmail " +
      "geldwäsche fremdzugriff unbefugter unbefugte unterschlagung untergeschoben unterschrift gefälschte nepper " +
      "haustürgeschäft drückerkolonne lockvogel wucher schwindel schwindler hochstapler täuschungsversuch",
    "scam scams scammer scammers fraud fraudster fraudsters conman swindle swindler hoax phishing smishing " +
      "vishing spoof spoofed spoofing impostor impersonation impersonator counterfeit forgery forged fake fakes " +
      "bogus dodgy rogue cowboy cowboys hacker hackers hacked hack hijacked compromised ransomware trojan " +
      "blackmail extortion laundering embezzlement misuse unauthorised unauthorized suspicious trickster ripoff " +
      "ponzi pyramid skimming cloned unsolicited",
  ],
  computing: [
    "app website webseite homepage seite portal kundenportal onlineportal login anmeldung passwort kennwort " +
      "benutzername benutzerkonto konto code bestätigungscode link button warenkorb formular browser update " +
      "software version server cookie captcha newsletter apps anwendung webseiten shop plattform forum chatbot " +
      "chat suchfunktion suchmaske menüpunkt reiter mitgliederbereich kundenbereich logindaten log einloggen " +
      "ausloggen zugang zugänge zugangsdaten zugriff benutzer user nutzername passwörter passwortes " +
      "authentifizierung zweifaktor authenticator fingerabdruck gesichtserkennung feld dropdown checkbox häkchen " +
      "warenkorbes kasse bezahlvorgang ladezeit hochladen herunterladen runterladen cookies pushnachricht " +
      "benachrichtigung benachrichtigungen qr safari chrome firefox edge betriebssystem windows linux macos ios " +
      "updates programm programme treiber installationsdatei schnittstelle api datenbank backup cloud " +
      "speicherplatz hosting domain webspace backend plugin skript parameter konfiguration einstellungen " +
      "einstellung sync synchronisierung antivirus firewall vpn remote bildschirmansicht barrierefreiheit postfach " +
      "onlinepostfach spamordner spam",
    "app website site page portal login password username account code verification link button basket cart " +
      "browser update software version server cookie captcha qr apps webpage webpages websites webshop online " +
      "platform forum chatbot homepage dashboard menu tab tabs logon logins signin signup logout loggedin " +
      "passwords passcode pins usernames userid user users activation authentication authenticator twofactor 2fa " +
      "otp fingerprint faceid checkbox dropdown textbox links url urls buttons icon popup popups checkout baskets " +
      "carts loading cookies push safari chrome firefox edge browsers windows linux macos ios os updates program " +
      "programs api database backup cloud hosting domain backend plugin script parameter config configuration " +
      "settings setting preferences sync antivirus firewall vpn spam inbox mailbox webchat accessibility interface " +
      "widget crashlog cache qrcode",
  ],
  unit_measure: [
    "kilogramm kilos gramms tonnen pfund zentner kubikmetern quadratmeter qm hektar zentimeter cm millimeter mm " +
      "kilometer km zoll meile meilen hertz volt ampere watt celsius grad prozent promille stückzahl euro dutzende " +
      "liter laufmeter raummeter festmeter morgenmaß portion portionen",
    "kilogram kilograms gram lbs lb ounce ounces oz ton tons tonne tonnes millilitre ml centilitre litres liters " +
      "gallon gallons pint pints sqm sqft acre acres hectare centimetre centimeter centimetres cm millimetre " +
      "millimeter mm metres meters kilometre kilometer km mile miles inch inches yards volts amps amp hertz " +
      "celsius fahrenheit percent percentage portion portions dozen dozens",
  ],
};
