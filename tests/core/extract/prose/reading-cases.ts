import type { FieldValue } from "../../../../shared/schemas/extraction.ts";
import type { ProseCase } from "./prose-case.ts";

const reading = (language: "de" | "en", text: string, value: string, unit = ""): ProseCase => [
  "meterReading",
  "meter_reading",
  language,
  text,
  { value, unit } satisfies FieldValue,
];
const none = (language: "de" | "en", text: string): ProseCase => ["meterReading", "meter_reading", language, text, null];

/** Numbers on and about meters: only the one shown now is the reading. */
export const READING_CASES: ProseCase[] = [
  reading("de", "Ich gebe Ihnen den Stand meines Stromzählers (Nr. 30011223) durch, er beträgt 30877.", "30877"),
  reading("de", "Sie schätzten 31.900 kWh, tatsächlich sind es 30.877 kWh.", "30877", "kWh"),
  reading("en", "Your bill used an estimate of 31900. My actual reading on 5 November was 30877.", "30877"),
  reading("de", "Den alten Stand haben Sie mit 28.440 notiert, der neue lautet 30.877 (Strom).", "30877"),
  reading("en", "It stood at 37.842 MWh on 2 January; the previous reading, on your bill, was 29.117 MWh.", "37.842", "MWh"),
  reading("en", "Heat meter: 4417 kWh. Last year's reading was 3980.", "4417", "kWh"),
  reading("de", "Strom\nZähler-Nr. 882211\nalt 52870\nneu 56002", "56002"),
  reading("en", "Electricity meter, previous 52870, present 56002", "56002"),
  reading("en", "We moved into Flat 3 on 1 November and the water meter read 1204 when we got the keys.", "1204"),
  reading("en", "Reading for my water meter is 00087 (new meter fitted in September)", "87"),
  reading("de", "Betriebsstundenzähler des Staplers: 3120 h", "3120", "h"),
  reading("de", "Kaltwasseruhr Küche: 344,12\nabgelesen 28.2.", "344.12"),
  reading("en", "The lease car has done 61,204 miles as of today, contracted mileage is 20,000 a year.", "61204", "miles"),
  reading("en", "Account no. 200441. Day rate 18332, thanks", "18332"),
  reading(
    "de",
    "mein Nachbar war so nett, im Keller nachzusehen: 18332. Auf Ihrer letzten Rechnung vom 12. Januar standen 17.950.",
    "18332",
  ),
  none("de", "Mein Verbrauch lag letztes Jahr bei 3.200 kWh, ist das normal? Kundennummer 4711882"),
  none("en", "My bill says I used 2900 kWh, which seems high. Could someone come to read the meter?"),
];
