import type { ItemCase } from "./item-cases.ts";

/** Things named by a line, a heading, a verb at the end; counts and numbers that are of something else. */
export const TOLD_ITEM_CASES: ItemCase[] = [
  ["order", "de", "Bestellung:\n- Gaskartusche 12 Stück\n- Campingkocher 1 Stück", ["12|Gaskartusche", "1|Campingkocher"]],
  [
    "order",
    "en",
    "Code   Description            Qty   Unit price\n77120  Safety gloves size 9   50    2.40\n77305  Clear goggles          20    5.10",
    ["50|Safety gloves size 9|77120", "20|Clear goggles|77305"],
  ],
  ["order", "de", "Nachbestellung: 100 A4-Blöcke kariert. Sonst alles wie beim letzten Mal.", ["100|A4-Blöcke kariert"]],
  ["order", "en", "We're running low, another half dozen raffle ticket books please.", ["6|raffle ticket books"]],
  ["order", "de", "Anzahl: 2\nBezeichnung: Wasserzähler\nArtikelnummer: WZ-100", ["2|Wasserzähler|WZ-100"]],
  ["order", "de", "Könnten Sie uns einen weiteren Mülleimer hinstellen?", ["1|Mülleimer"]],
  ["order", "de", "Hiermit beantrage ich einen Parkausweis für mein Fahrzeug.", ["1|Parkausweis"]],
  [
    "order",
    "en",
    "My two kids start in January, so that's three school jumpers and two pairs of PE shorts please.",
    ["3|school jumpers", "2|PE shorts"],
  ],
  [
    "order",
    "de",
    "bitte liefern Sie\n\n1 Palette Rindenmulch (39 Sack)\n5 Rollen Kokosstrick",
    ["1|Rindenmulch", "5|Kokosstrick"],
  ],
  ["withdrawal", "de", "Ich habe am 30.10. bei Ihnen ein Rudergerät bestellt und trete vom Kauf zurück.", ["1|Rudergerät"]],
  ["withdrawal", "de", "Widerruf: Fernseher Vision 55, geliefert am 6.11.", ["1|Fernseher Vision 55"]],
  [
    "withdrawal",
    "de",
    "hiermit widerrufe ich meine Bestellung Nr. 2026-771 vom 22. April: die Siebträgermaschine Bella 2 und das Milchkännchen.",
    ["1|Siebträgermaschine Bella 2", "1|Milchkännchen"],
  ],
  ["withdrawal", "en", "Please take back the blender. It came on 4 November.", ["1|blender"]],
  ["withdrawal", "en", "My mother signed for a stairlift on 3 November. We are cancelling it.", ["1|stairlift"]],
  ["withdrawal", "en", "Item returned: Air fryer XL (AF-9)\nReason: changed my mind", ["1|Air fryer XL|AF-9"]],
  ["withdrawal", "de", "Artikel: Matratze 140x200\nArtikelnummer: M-140\nGrund: zu hart", ["1|Matratze 140x200|M-140"]],
  [
    "withdrawal",
    "en",
    "Cyril Haddow\n9 Ferry Brae, Newport-on-Tay\n\nDear Sir,\n\nI had signed for 1 Sunfold battery and 12 roof panels. I withdraw from the agreement.",
    ["1|Sunfold battery", "12|roof panels"],
  ],
  ["withdrawal", "en", "One of your reps called and I agreed to a contract on 3 April. I'm withdrawing from it.", []],
  ["order", "en", "I need 7 fence panels plus 8 posts, 6ft.", ["7|fence panels", "8|posts"]],
  ["order", "en", "Site 4 needs three first aid kits and a dozen hi-vis vests.", ["3|first aid kits", "12|hi-vis vests"]],
  [
    "withdrawal",
    "de",
    "Hiermit widerrufe ich den von mir am 3.6.2026 abgeschlossenen Vertrag über den Kauf der folgenden Ware: Kopfhörer BT-900",
    ["1|Kopfhörer BT-900"],
  ],
];
