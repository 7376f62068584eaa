/**
 * Frequent short words per language. A word two languages share counts half for each, so lists may overlap;
 * German and English lists are longer because they decide the pack's work, the others only have to say "not ours".
 */
export const LANGUAGE_WORDS: Readonly<Record<string, string>> = {
  de: `der die das den dem des ein eine einen einem einer eines und oder aber nicht kein keine ich du er sie es wir ihr mich mir dich dir
    uns euch ihnen mein meine meinen meinem meiner dein deine ihre ihren ihrem unser unsere ist sind war waren bin bist hat habe haben hatte
    wird werden wurde kann können könnt könnte muss müssen soll sollte will wollen möchte würde auf aus bei bis durch für gegen mit nach ohne
    um unter von vom vor zu zum zur über im am in an als auch da dann dass denn doch durch hier heute immer jetzt ja nein noch nur schon sehr
    so wann warum was weil wenn wer wie wieder wo bitte danke hallo guten tag grüße gruß morgen gestern habt seit mal nichts alle etwas mehr
    viel diese dieser dieses diesen ab gibt geht geben machen moin servus liebe herr frau sehr geehrte damen herren zwischen beim ins wäre
    fuer ueber koennen moechte wuerde muesste gruesse haette waere kommt stelle spiel zeig sag mach welche welcher nachricht uhr rechnung vertrag kündigung`,
  en: `the a an and or but not no i you he she it we they me him her us them my your his its our their is are was were be been am have has
    had do does did will would can could should shall may might must of to in on at by for from with about into over after before between
    as if then than that this these those there here what when where which who why how please thanks thank hello hi dear all any some more
    most other only same so very just now yet still again also because while until since out up down off get got want need know like im ive
    dont doesnt cant isnt its whats youre regards yours sincerely faithfully today yesterday tomorrow too let make tell give new one two
    set show find my play much many long take does cheers ok sorry yes account order card money transfer bill contract`,
  fr: `le la les un une des du de et ou mais ne pas je tu il elle nous vous ils elles mon ma mes votre vos notre nos leur est sont était
    suis ai avez avons ont être avoir fait dans sur avec pour par sans sous chez au aux ce cette ces qui que quoi dont où comment quand
    pourquoi bonjour merci madame monsieur cordialement plus très bien aussi encore depuis toujours veuillez salutations facture compte contrat`,
  it: `il lo la i gli le un uno una di del della dei delle e o ma non io tu lui lei noi voi loro mio mia miei vostro vostra nostro è sono
    era ho hai ha abbiamo avete hanno essere avere che chi cosa come quando perché dove con per da dal dalla in nel nella su sul sulla
    questo questa questi buongiorno grazie gentile cordiali saluti vorrei anche ancora più molto fattura contratto sono stato`,
  es: `el la los las un una unos unas de del y o pero no yo tú él ella nosotros ustedes ellos mi mis su sus nuestro nuestra es son era soy
    está están estoy he ha han hemos tener hacer que quien qué cómo cuándo dónde por para con sin sobre en al este esta estos estas buenos
    días hola gracias señor señora saludos atentamente muy más también desde hasta porque quiero factura contrato cuenta`,
  pt: `o a os as um uma uns umas de do da dos das e ou mas não eu tu ele ela nós vocês eles meu minha seu sua nosso nossa é são era sou
    está estão estou tenho tem temos ter fazer que quem qual como quando onde por para com sem sobre em no na nos nas este esta isso bom
    dia olá obrigado obrigada senhor senhora cumprimentos muito mais também desde até porque quero fatura contrato conta`,
  nl: `de het een en of maar niet geen ik jij je hij zij ze wij we jullie hen mijn jouw zijn haar ons onze uw is was waren ben bent heb
    hebt heeft hebben had wordt worden kan kunnen moet moeten zal zullen wil willen op uit bij tot door voor tegen met na zonder om onder
    van naar over in aan als ook dan dat deze dit die wat waarom wanneer wie hoe waar er nog al alleen graag bedankt hallo geachte mevrouw
    meneer groet groeten vriendelijke goedemorgen rekening factuur`,
  pl: `i w na z do nie się to jest że co jak ale po od za o przez dla przy już tylko czy tak był była było są mam ma mój moja moje państwa
    pan pani dzień dobry dziękuję proszę pozdrawiam szanowni bardzo który która które ten ta te tego tej tym jestem mnie mi ze umowa faktura
    rachunek kiedy gdzie dlaczego bo jeszcze będzie`,
  tr: `ve bir bu da de için ile çok ne var yok ben sen biz siz onlar benim sizin bizim mı mi mu mü değil olarak daha gibi kadar sonra önce
    ama veya merhaba teşekkür ederim teşekkürler lütfen sayın saygılar iyi günler nasıl neden zaman nerede olan oldu ediyorum istiyorum
    fatura sözleşme hesap bana beni şu her hiç`,
  ro: `și în de la cu pe nu este sunt a al ale un o pentru din că ce care mai dar sau eu tu el ea noi voi ei meu mea am ai are avem aveți
    bună ziua mulțumesc vă rog stimate domnule doamnă salutări foarte când unde cum factura contract să`,
  cs: `a v na je se že to jako s z do od pro za po ale nebo by co jsem jsme jste jsou byl byla bylo mám má můj moje vaše dobrý den děkuji
    prosím s pozdravem vážení velmi který která které tento tato toto kdy kde proč jak faktura smlouva účet není už jen`,
  sv: `och i att det som en ett på är av för med den till inte har om jag du han hon vi ni de min mitt mina er era vår var men eller kan
    ska vill måste skulle från när där hur varför hej tack vänliga hälsningar mycket också bara faktura avtal konto`,
  da: `og i at det som en et på er af for med den til ikke har om jeg du han hun vi I de min mit mine jeres vores var men eller kan skal
    vil må skulle fra når hvor hvordan hvorfor hej tak venlig hilsen meget også kun faktura aftale konto`,
  hu: `a az és hogy nem is egy van volt de ez azt meg mint csak már én te ő mi ti ők kell lehet szeretnék kérem köszönöm tisztelt üdvözlettel
    jó napot nagyon mikor hol miért hogyan számla szerződés`,
  hr: `i u na je se da su za od sa ne nije kao ali ili što koji koja koje ovaj ova ovo sam smo ste moj moja vaš dobar dan hvala molim
    poštovani srdačan pozdrav vrlo kada gdje zašto kako račun ugovor`,
};

/** Letters that are rare outside their languages. */
export const LANGUAGE_LETTERS: Readonly<Record<string, string>> = {
  de: "äöüß",
  fr: "çêèàùœ",
  es: "ñ¿¡",
  pt: "ãõ",
  pl: "ąćęłńśźż",
  tr: "ğışİ",
  ro: "ăâîșț",
  cs: "ěščřžýůťďň",
  sv: "å",
  da: "æøå",
  hu: "őű",
  hr: "đ",
};

/** Letter groups that tell German and English short texts apart where no frequent word helps. */
export const LANGUAGE_GROUPS: Readonly<Record<string, string>> = {
  de: "sch ung_ keit heit lich_ isch_ ach_ ich_ eit_ zw pf tz_ tz ck_ ier ein _ge _ver _be _zu auf hr_ nde_ ien_ uch_ eln_ ern_ cht kt_ ahl ehl öh üh äh rn_ ß eu ie_ zei _ab _an _aus _vor en_ aum ohn rung mm_ bst rst tsch",
  en: "th wh sh ing_ tion ight ough ed_ ly_ ous_ ment_ ness_ ould_ ow_ ay_ ee_ oo ck_ ch_ ve_ ce_ ge_ _wh _th _sh y_ ew_ ble_ ful_ ity_ ance_ ook_ all_ ss_ ea oa ai wn_ rd_ nk_ _kn igh ph",
};

/** Scripts that name the language, or the most likely one. */
export const SCRIPT_LANGUAGES: readonly { script: RegExp; language: string }[] = [
  { script: /[\u3040-\u30ff]/g, language: "ja" },
  { script: /[\uac00-\ud7af]/g, language: "ko" },
  { script: /[\u4e00-\u9fff]/g, language: "zh" },
  { script: /[іїєґ]/gi, language: "uk" },
  { script: /[\u0400-\u04ff]/g, language: "ru" },
  { script: /[\u0370-\u03ff]/g, language: "el" },
  { script: /[\u0600-\u06ff]/g, language: "ar" },
  { script: /[\u0590-\u05ff]/g, language: "he" },
  { script: /[\u0900-\u097f]/g, language: "hi" },
  { script: /[\u0e00-\u0e7f]/g, language: "th" },
];
