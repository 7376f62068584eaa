import type { PositionCase } from "./position-cases.ts";

/** Posts that only the word for an occupation tells, and occupations that are nobody's wish. */
export const OCCUPATION_CASES: PositionCase[] = [
  ["de", "Bewerbung Hauswirtschafterin in Teilzeit", "Guten Tag, anbei meine Unterlagen.", "Hauswirtschafterin in Teilzeit"],
  ["de", "", "hab gehört ihr braucht nen hausmeister? wär was für mich, war 20 jahre maler", "hausmeister"],
  ["de", "", "Ihre Anzeige in der Zeitung vom Samstag: Mitarbeiter Lager. Ich kann sofort anfangen.", "Mitarbeiter Lager"],
  [
    "de",
    "",
    "Auf der Messe sprach ich mit Herrn Wolf über den Beruf Hörakustiker. Nun bewerbe ich mich bei Ihnen um diesen Platz.",
    "Hörakustiker",
  ],
  ["de", "", "In der Zeitung stand, dass Sie zum neuen Schuljahr Schulbusfahrer einstellen. Ich fahre LKW.", "Schulbusfahrer"],
  ["de", "", "An Ihrer Tür hängt ein Zettel „Verkäufer gesucht“. Bisher war ich Lagerist.", "Verkäufer"],
  ["en", "Application: Graduate Mechanical Engineer (ref GME-26)", "Please find my CV attached.", "Graduate Mechanical Engineer"],
  [
    "en",
    "",
    "Please consider me for Junior Quantity Surveyor. At present I temp as an office clerk.",
    "Junior Quantity Surveyor",
  ],
  ["en", "", "hiya you still want bricklayers? 15 yrs experience, own tools", "bricklayer"],
  ["en", "", "Attached are my CV and cover letter for Trainee Arborist.", "Trainee Arborist"],
  ["en", "", 'Dear Mr Olsen (General Manager), the sign in your window says "Housekeeper wanted".', "Housekeeper"],
  [
    "en",
    "",
    "Dear Ms Grant,\n\nASSISTANT SITE MANAGER - YORK\n\nI write in response to your advertisement.",
    "ASSISTANT SITE MANAGER",
  ],
  ["en", "", "Position you are applying for\nOptical Assistant\n\nName\nKim Beispiel", "Optical Assistant"],
  [
    "de",
    "",
    "Ich bewerbe mich als: Regulierer (w/m/d) Haftpflicht im Außendienst",
    "Regulierer (w/m/d) Haftpflicht im Außendienst",
  ],
  ["en", "", "I should like to apply for the Staff Nurse role on the ward.", "Staff Nurse"],
  ["de", "", "Initiativbewerbung. Nach acht Jahren als Filialleiterin bei einem Discounter suche ich etwas Neues.", null],
  ["de", "", "Ich suche Arbeit. Ich bin gelernte Köchin und habe zuletzt als Küchenleiterin gearbeitet.", null],
  ["de", "", "Wie weit ist meine Bewerbung? Ich hatte am 3.11. mit Ihrem Personalleiter Herrn Fuchs gesprochen.", null],
  ["en", "", "Did you receive my application? I spoke to your HR manager Ms Gill.", null],
  ["en", "", "Do you have any vacancies? I have worked as a mechanic and as a van driver.", null],
  [
    "de",
    "",
    "Ihre Annonce Schulbegleiterin gesucht hat mich sofort angesprochen. Bisher war ich Tagesmutter.",
    "Schulbegleiterin",
  ],
  ["de", "", "hey braucht ihr noch rettungsschwimmer fürs freibad?", "rettungsschwimmer"],
  [
    "en",
    "",
    "What job would you like to apply for?: Care Assistant (nights)\nYour current job: Cleaner",
    "Care Assistant (nights)",
  ],
  ["en", "", "Current job title: Commis Chef\nVacancy: Sous Chef", "Sous Chef"],
];
