### German. The binding text of every sheet; the other files translate it.
### Short sentences, one thought each, words of level A2 where the law leaves a choice.
### Nothing that somebody typed is ever an argument of a message: it stands on a line of its own.

## The file

# Who speaks the language, has read every message here and on the sheets, and when. "nobody" until then.
reviewed = nobody

## Dates and numbers

weekday-1 = Montag
weekday-2 = Dienstag
weekday-3 = Mittwoch
weekday-4 = Donnerstag
weekday-5 = Freitag
weekday-6 = Samstag
weekday-7 = Sonntag
month-1 = Januar
month-2 = Februar
month-3 = März
month-4 = April
month-5 = Mai
month-6 = Juni
month-7 = Juli
month-8 = August
month-9 = September
month-10 = Oktober
month-11 = November
month-12 = Dezember
date = { $weekday }, { $day }. { $month } { $year }
clock = { $time } Uhr

## On several sheets

binding = Rechtlich gilt nur der deutsche Text.
not-reviewed = Die Übersetzung auf diesem Blatt ist nicht geprüft.
reviewed-by = Die Übersetzung ist geprüft von:
name = Name
born = Geboren am
address = Adresse
file-number = Aktenzeichen
worker = Ihre Ansprechperson
reach = Haben Sie Fragen? Rufen Sie an oder schreiben Sie.
note = Notiz
until = Bis wann gilt das?
until-withdrawn = bis ich es zurücknehme
signed-client = Ihre Unterschrift
signed-worker = Unterschrift der Ansprechperson
signed-companion = Unterschrift der Begleitung
signed-on = Datum
understood = Man hat mir dieses Blatt in meiner Sprache erklärt. Ich habe es verstanden.
free = Ich muss nicht unterschreiben. Auch ohne Unterschrift bekomme ich Hilfe.
withdraw = Ich kann das jederzeit zurücknehmen. Ein Satz genügt. Was bis dahin geschehen ist, bleibt erlaubt.
tick = Bitte ankreuzen, was erlaubt ist:

## Papers

paper-passport = Reisepass
paper-id-card = Ausweis aus dem Heimatland
paper-residence = Ihr Aufenthaltspapier
paper-letter = den Brief
paper-envelope = den gelben Umschlag
paper-health-card = Krankenkassenkarte oder Krankenschein
paper-vaccination = Impfpass
paper-medicines = Ihre Medikamente
paper-birth = Geburtsurkunde
paper-marriage = Heiratsurkunde
paper-family-book = Familienbuch
paper-certificates = Zeugnisse
paper-driving-licence = Führerschein
paper-photo = Passfoto
paper-bank = Bankkarte oder Bezahlkarte
paper-contract = Vertrag
paper-other = anderes Papier

## Appointment

appointment-title = Ihr Termin
appointment-where = Wo?
appointment-about = Worum geht es?
appointment-for = Für wen?
appointment-bring = Bitte bringen Sie mit:
appointment-interpreted = Jemand übersetzt für Sie.
appointment-late = Können Sie nicht kommen? Rufen Sie vorher an.
appointment-hearing = Dieser Termin ist sehr wichtig. Kommen Sie auf jeden Fall. Sonst kann Ihr Asylverfahren enden.
about-counselling = Beratung
about-authority = Behörde
about-hearing = Anhörung beim BAMF
about-court = Gericht
about-lawyer = Anwältin oder Anwalt
about-doctor = Arzt oder Ärztin
about-school = Schule oder Kita
about-course = Deutschkurs
about-work = Arbeit
about-housing = Wohnung

## Deadline

deadline-title = Ihre Frist
deadline-last = Letzter Tag
deadline-safe = Kommen Sie spätestens an diesem Tag zu uns
deadline-action = Was ist zu tun?
deadline-letter = Der Brief ist von
deadline-dated = Datum auf dem Brief
deadline-received = Bekommen am
deadline-bring = Bringen Sie den Brief und den Umschlag mit.
deadline-late = Nach dem letzten Tag ist es meistens zu spät.
deadline-decides = Maßgeblich ist die Rechtsbehelfsbelehrung im Bescheid.
deadline-source = So ist gerechnet
action-lawsuit = Klage beim Gericht
action-urgent = Eilantrag beim Gericht
action-lawsuit-and-urgent = Klage und Eilantrag beim Gericht
action-objection = Widerspruch bei der Behörde
action-reply = auf den Brief antworten
action-hand-in = Papiere abgeben
action-apply = einen Antrag stellen
action-pay = bezahlen

## Change of address: the page for the client

address-change-title = Neue Adresse melden
address-change-says = Das steht in dem deutschen Brief:
address-change-new = Neue Adresse
address-change-old = Alte Adresse
address-change-moved = Umzug am
address-change-family = Diese Personen sind mit umgezogen
address-change-recipient = Der Brief geht an
address-change-please = Bitte schicken Sie Post nur noch an die neue Adresse. Bitte bestätigen Sie, dass Sie die neue Adresse haben.
address-change-why = Sie müssen jede neue Adresse sofort melden: beim BAMF, bei der Ausländerbehörde und beim Gericht.
address-change-risk = Sonst geht die Post an die alte Adresse. Dann kann eine Frist zu Ende gehen, und Sie wissen es nicht.
address-change-do = Das machen Sie jetzt
address-change-sign = Unterschreiben Sie den deutschen Brief.
address-change-send = Schicken Sie ihn heute ab, oder geben Sie ihn ab.
address-change-keep = Behalten Sie eine Kopie und den Beleg.
address-change-register = Melden Sie die neue Wohnung auch bei der Stadt an. Sie haben dafür zwei Wochen.
address-change-not = Diese Seite ist für Sie. Schicken Sie sie nicht mit.

## Change of address: the letter. Only German.

letter-subject-bamf = Mitteilung meiner neuen Anschrift (§ 10 Abs. 1 AsylG)
letter-from = Absender
letter-number = Ihr Zeichen
letter-greeting = Sehr geehrte Damen und Herren,
letter-moved = ich bin umgezogen. Hiermit teile ich Ihnen nach § 10 Abs. 1 AsylG meine neue Anschrift mit.
letter-moved-family = wir sind umgezogen. Hiermit teile ich Ihnen nach § 10 Abs. 1 AsylG unsere neue Anschrift mit.
letter-table-new = Neue Anschrift
letter-table-old = Bisherige Anschrift
letter-table-day = Tag des Umzugs
letter-table-people = Mit umgezogen
letter-please = Bitte senden Sie Zustellungen und Mitteilungen nur noch an die neue Anschrift, und bestätigen Sie mir den Eingang dieses Schreibens.
letter-close = Mit freundlichen Grüßen

## Data protection information

privacy-title = Ihre Daten bei uns
privacy-for = Diese Information ist für
privacy-who = Wer ist verantwortlich?
privacy-officer = Wer achtet auf den Datenschutz?
privacy-what = Was schreiben wir auf?
privacy-what-text = Ihren Namen, Ihr Geburtsdatum, Ihre Sprache, Ihre Adresse, Ihre Familie, Ihr Asylverfahren, Termine, Fristen und was wir besprechen.
privacy-why = Wozu?
privacy-why-text = Damit wir Sie beraten und begleiten können.
privacy-basis = Rechtsgrundlage
privacy-special-text = Über Gesundheit, Religion und andere sehr persönliche Dinge schreiben wir nur etwas auf, wenn Sie es ausdrücklich erlauben.
privacy-gets = Wer bekommt Ihre Daten?
privacy-gets-text = Wir müssen über alles schweigen (§ 203 StGB). Andere bekommen Ihren Namen nur, wenn Sie es erlauben oder ein Gesetz es verlangt. Für die Statistik geben wir nur Zahlen ohne Namen weiter.
privacy-where = Wo sind die Daten?
privacy-where-text = Verschlüsselt auf unseren Computern. Das Programm hat keine Verbindung zum Internet. Wir geben die Daten nicht in ein anderes Land.
privacy-long = Wie lange?
privacy-long-text = { $years ->
    [one] Die Beratung endet. Ab dem Ende dieses Jahres behalten wir die Daten noch { $years } Jahr. Dann löschen wir sie.
   *[other] Die Beratung endet. Ab dem Ende dieses Jahres behalten wir die Daten noch { $years } Jahre. Dann löschen wir sie.
}
privacy-must = Müssen Sie uns etwas sagen?
privacy-must-text = Nein. Aber ohne manche Angaben können wir schlechter helfen. Kein Computer entscheidet über Sie.
privacy-rights = Ihre Rechte
right-access = Sie dürfen Ihre Daten sehen und eine Kopie bekommen.
right-correct = Ist etwas falsch? Wir müssen es ändern.
right-erase = Sie können verlangen, dass wir Daten löschen.
right-restrict = Sie können verlangen, dass wir Daten nicht mehr benutzen.
right-carry = Sie können Ihre Daten mitnehmen.
right-object = Sie können widersprechen.
right-withdraw = Sie können jede Erlaubnis jederzeit zurücknehmen.
right-complain = Sie können sich beschweren:
privacy-received = Ich habe dieses Blatt bekommen.

## Consent

consent-title = Einwilligung
consent-i = Ich erlaube das:
consent-office = Die Koordinationsstelle der Stadt darf wissen: meinen Namen, mein Geburtsjahr, meine Unterkunft, meine Sprache und meine Ansprechperson.
consent-cover = Ist meine Ansprechperson nicht da? Dann darf eine Vertretung meine Fristen und Termine sehen.
consent-transfer = Meine ganze Akte darf an eine neue Ansprechperson gehen, auch Angaben zur Gesundheit.
consent-health = Meine Ansprechperson darf Angaben zu meiner Gesundheit aufschreiben.
consent-release = Entbindung von der Schweigepflicht
consent-recipient = Wer bekommt die Daten?

## Release from confidentiality

release-title = Entbindung von der Schweigepflicht
release-i = Ich entbinde von der Schweigepflicht: Diese Person darf über mich sprechen.
release-with = Mit wem?
release-mutual = Auch diese Stelle darf mit meiner Ansprechperson über mich sprechen.
release-one-way = Nur meine Ansprechperson darf sprechen. Die andere Stelle darf nichts über mich sagen.
release-about = Nur über diese Themen
release-purpose = Wozu?
release-else = Für alles andere und für alle anderen gilt weiter die Schweigepflicht.
topic-asylum = Asylverfahren
topic-residence = Aufenthalt
topic-health = Gesundheit
topic-benefits = Geld vom Staat
topic-school = Schule und Kita
topic-work = Arbeit und Ausbildung
topic-housing = Wohnen
topic-family = Familie

## Withdrawal

withdrawal-title = Widerruf
withdrawal-i = Ich nehme diese Erlaubnis zurück:
withdrawal-recipient = Wer hatte die Erlaubnis?
withdrawal-given = Erlaubt am
withdrawal-from = Der Widerruf gilt ab
withdrawal-erase = Bitte löschen Sie die Daten, die Sie nur wegen dieser Erlaubnis haben.
withdrawal-before = Was bis dahin geschehen ist, war erlaubt.
withdrawal-no-harm = Ich habe dadurch keinen Nachteil. Die Beratung geht weiter.

## Accompaniment

accompaniment-title = Begleitung
accompaniment-i = Diese Person darf mich begleiten:
accompaniment-where = Wohin?
accompaniment-everywhere = zu allen Behörden
accompaniment-may = Sie darf:
accompaniment-may-not = Sie darf nichts für mich unterschreiben und nichts für mich entscheiden.
accompaniment-secret = Sie muss über alles schweigen.
accompaniment-show = Bitte zeigen Sie dieses Blatt zusammen mit einem Ausweis.
may-be-there = bei Gesprächen dabei sein
may-speak = für mich sprechen, wenn ich dabei bin
may-see = meine Papiere sehen
may-hand-in = Papiere für mich abgeben
may-collect = Papiere für mich abholen

## Receipt for originals

originals-title = Quittung für Originale
originals-received = Wir haben diese Papiere von Ihnen bekommen:
originals-purpose = Wozu?
originals-back = Sie bekommen sie zurück bis
originals-yours = Die Papiere gehören Ihnen. Sie können sie jederzeit zurückverlangen.
originals-keep = Heben Sie dieses Blatt gut auf.
originals-returned = Ich habe alle Papiere zurückbekommen.
