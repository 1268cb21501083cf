<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About PKM Desktop</source>
        <translation>Über PKM Desktop</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>MIT; Qt: LGPL; icons: Lucide, ISC; reading face: OFL</source>
        <translation>MIT; Qt: LGPL; Symbole: Lucide, ISC; Leseschrift: OFL</translation>
    </message>
    <message>
        <source>PKM Desktop {version}</source>
        <translation>PKM Desktop {version}</translation>
    </message>
    <message>
        <source>Parts and licences…</source>
        <translation>Bestandteile und Lizenzen…</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>Qt</source>
        <translation>Qt</translation>
    </message>
    <message>
        <source>Seek, sense, share: personal knowledge mastery as one practice.</source>
        <translation>Suchen, verstehen, teilen: persönliches Wissen meistern, als eine Praxis.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
</context>
<context>
    <name>ActionLine</name>
    <message>
        <source>Remove this action</source>
        <translation>Diese Aktion entfernen</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>The tag</source>
        <translation>Das Schlagwort</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Item</source>
        <translation>&amp;Eintrag</translation>
    </message>
    <message>
        <source>&amp;Share</source>
        <translation>&amp;Teilen</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>E&amp;xtras</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>A feed, a list of links or a digest, credited to them</source>
        <translation>Ein Feed, eine Linkliste oder ein Rundbrief, mit ihrem Namen</translation>
    </message>
    <message>
        <source>A find, a question, an asset to reuse …</source>
        <translation>Ein Fund, eine Frage, etwas zum Wiederverwenden …</translation>
    </message>
    <message>
        <source>A list that always holds what fits</source>
        <translation>Eine Liste, die immer zeigt, was passt</translation>
    </message>
    <message>
        <source>A picture of what it is connected with</source>
        <translation>Ein Bild davon, womit sie verbunden ist</translation>
    </message>
    <message>
        <source>A question with answers that readers vote on</source>
        <translation>Eine Frage mit Antworten, über die abgestimmt wird</translation>
    </message>
    <message>
        <source>A test mail of the issue, to nobody else</source>
        <translation>Eine Probemail der Ausgabe, an niemanden sonst</translation>
    </message>
    <message>
        <source>A vault that Obsidian opens and that can be brought in again</source>
        <translation>Ein Vault, den Obsidian öffnet und der sich wieder hereinholen lässt</translation>
    </message>
    <message>
        <source>About PKM Desktop</source>
        <translation>Über PKM Desktop</translation>
    </message>
    <message>
        <source>Add to digest</source>
        <translation>In den Rundbrief</translation>
    </message>
    <message>
        <source>Add to this line…</source>
        <translation>Zu diesem Beitrag hinzufügen…</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Hinzufügen…</translation>
    </message>
    <message>
        <source>Again: the third</source>
        <translation>Noch einmal: die dritte</translation>
    </message>
    <message>
        <source>All sources</source>
        <translation>Alle Quellen</translation>
    </message>
    <message>
        <source>An answer, a question, what they did with it</source>
        <translation>Eine Antwort, eine Frage, was damit getan wurde</translation>
    </message>
    <message>
        <source>Another view, a question, who brought or found it</source>
        <translation>Eine andere Sicht, eine Frage, wer es gebracht oder gefunden hat</translation>
    </message>
    <message>
        <source>Ask a poll</source>
        <translation>Umfrage stellen</translation>
    </message>
    <message>
        <source>Ask every address of the issue whether it is still there</source>
        <translation>Jede Adresse der Ausgabe fragen, ob es sie noch gibt</translation>
    </message>
    <message>
        <source>Attach a file…</source>
        <translation>Datei anhängen…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Jetzt sichern</translation>
    </message>
    <message>
        <source>Before it goes out</source>
        <translation>Bevor sie hinausgeht</translation>
    </message>
    <message>
        <source>Build the search index anew</source>
        <translation>Suchindex neu aufbauen</translation>
    </message>
    <message>
        <source>By its address: a blog, a channel, a podcast, a page</source>
        <translation>Nach der Adresse: ein Blog, ein Kanal, ein Podcast, eine Seite</translation>
    </message>
    <message>
        <source>Candidate for…</source>
        <translation>Vorschlagen für…</translation>
    </message>
    <message>
        <source>Check the library</source>
        <translation>Bibliothek prüfen</translation>
    </message>
    <message>
        <source>Check the links</source>
        <translation>Links prüfen</translation>
    </message>
    <message>
        <source>Clean addresses, cut long quotes, follow moved links</source>
        <translation>Adressen säubern, lange Zitate kürzen, umgezogenen Links folgen</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Community</source>
        <translation>Gemeinschaft</translation>
    </message>
    <message>
        <source>Connect with a note…</source>
        <translation>Mit einer Notiz verbinden…</translation>
    </message>
    <message>
        <source>Copied or as a mail, with a line why</source>
        <translation>Kopiert oder als Mail, mit einem Satz dazu</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>Copy the issue as Markdown</source>
        <translation>Ausgabe als Markdown kopieren</translation>
    </message>
    <message>
        <source>Copy the issue with its looks</source>
        <translation>Ausgabe mit Gestaltung kopieren</translation>
    </message>
    <message>
        <source>Correct this issue</source>
        <translation>Diese Ausgabe berichtigen</translation>
    </message>
    <message>
        <source>Delete the note</source>
        <translation>Notiz löschen</translation>
    </message>
    <message>
        <source>Deleted notes</source>
        <translation>Gelöschte Notizen</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Drop all above</source>
        <translation>Alle darüber verwerfen</translation>
    </message>
    <message>
        <source>Drop the rest of this source</source>
        <translation>Rest dieser Quelle verwerfen</translation>
    </message>
    <message>
        <source>Each as a quote with the way to its passage</source>
        <translation>Jede als Zitat mit dem Weg zu ihrer Stelle</translation>
    </message>
    <message>
        <source>Edit this community…</source>
        <translation>Diese Gemeinschaft bearbeiten…</translation>
    </message>
    <message>
        <source>Edit title, author, date…</source>
        <translation>Titel, Autor, Datum bearbeiten…</translation>
    </message>
    <message>
        <source>Export everything as Markdown…</source>
        <translation>Alles als Markdown exportieren…</translation>
    </message>
    <message>
        <source>Export sources as OPML…</source>
        <translation>Quellen als OPML exportieren…</translation>
    </message>
    <message>
        <source>Feeds, bookmarks and pages from elsewhere</source>
        <translation>Feeds, Lesezeichen und Seiten von anderswo</translation>
    </message>
    <message>
        <source>Fetch all sources</source>
        <translation>Alle Quellen abrufen</translation>
    </message>
    <message>
        <source>Fetch the full text</source>
        <translation>Ganzen Text holen</translation>
    </message>
    <message>
        <source>Fetch this source</source>
        <translation>Diese Quelle abrufen</translation>
    </message>
    <message>
        <source>File replies from mails…</source>
        <translation>Rückmeldungen aus Mails ablegen…</translation>
    </message>
    <message>
        <source>File what came back…</source>
        <translation>Rückmeldung ablegen…</translation>
    </message>
    <message>
        <source>Find in this article</source>
        <translation>In diesem Artikel suchen</translation>
    </message>
    <message>
        <source>Finished reading</source>
        <translation>Zu Ende gelesen</translation>
    </message>
    <message>
        <source>Follow a site</source>
        <translation>Einer Website folgen</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vorwärts</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Group the inbox by source</source>
        <translation>Eingang nach Quellen ordnen</translation>
    </message>
    <message>
        <source>Hand on this one…</source>
        <translation>Diesen weitergeben…</translation>
    </message>
    <message>
        <source>Highlight in the second layer</source>
        <translation>In der zweiten Stufe markieren</translation>
    </message>
    <message>
        <source>Highlight the passage</source>
        <translation>Stelle markieren</translation>
    </message>
    <message>
        <source>History of the note</source>
        <translation>Verlauf der Notiz</translation>
    </message>
    <message>
        <source>Import what you have</source>
        <translation>Importieren, was du hast</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Keep with a quick thought…</source>
        <translation>Mit einem Gedanken behalten…</translation>
    </message>
    <message>
        <source>Keep with tags…</source>
        <translation>Mit Schlagwörtern behalten…</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Larger reading text</source>
        <translation>Lesetext größer</translation>
    </message>
    <message>
        <source>Look around with made-up content</source>
        <translation>Mit erfundenen Inhalten umsehen</translation>
    </message>
    <message>
        <source>Look for dead links</source>
        <translation>Nach toten Links suchen</translation>
    </message>
    <message>
        <source>Look for the place again</source>
        <translation>Stelle noch einmal suchen</translation>
    </message>
    <message>
        <source>Mail servers, wikis, folders, chats</source>
        <translation>Mailserver, Wikis, Ordner, Chats</translation>
    </message>
    <message>
        <source>Mails saved as .eml or .mbox; dropping them does the same</source>
        <translation>Als .eml oder .mbox gespeicherte Mails; Hereinziehen tut dasselbe</translation>
    </message>
    <message>
        <source>Mails that wait, were refused, or nobody knows about</source>
        <translation>Mails, die warten, abgelehnt wurden oder von denen man nichts weiß</translation>
    </message>
    <message>
        <source>Make a permanent note…</source>
        <translation>Feste Notiz daraus machen…</translation>
    </message>
    <message>
        <source>Make it a draft again; its number and the record of it stay</source>
        <translation>Wieder zum Entwurf machen; Nummer und Nachweis bleiben</translation>
    </message>
    <message>
        <source>Make the next one from this</source>
        <translation>Nächste Ausgabe hieraus machen</translation>
    </message>
    <message>
        <source>Make this pane narrower</source>
        <translation>Diesen Bereich schmaler machen</translation>
    </message>
    <message>
        <source>Make this pane wider</source>
        <translation>Diesen Bereich breiter machen</translation>
    </message>
    <message>
        <source>Mark as read or unread</source>
        <translation>Als gelesen oder ungelesen markieren</translation>
    </message>
    <message>
        <source>Mend what takes no decision</source>
        <translation>Beheben, was klar ist</translation>
    </message>
    <message>
        <source>Menu of what is chosen</source>
        <translation>Menü zum Gewählten</translation>
    </message>
    <message>
        <source>Move the line down</source>
        <translation>Beitrag nach unten</translation>
    </message>
    <message>
        <source>Move the line up</source>
        <translation>Beitrag nach oben</translation>
    </message>
    <message>
        <source>New community…</source>
        <translation>Neue Gemeinschaft…</translation>
    </message>
    <message>
        <source>New digest</source>
        <translation>Neuer Rundbrief</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>Neue Notiz</translation>
    </message>
    <message>
        <source>New person…</source>
        <translation>Neue Person…</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nächster Eintrag</translation>
    </message>
    <message>
        <source>Next highlight</source>
        <translation>Nächste Markierung</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Nächster Bereich</translation>
    </message>
    <message>
        <source>Next source</source>
        <translation>Nächste Quelle</translation>
    </message>
    <message>
        <source>Note from these highlights</source>
        <translation>Notiz aus diesen Markierungen</translation>
    </message>
    <message>
        <source>Note on this</source>
        <translation>Notiz hierzu</translation>
    </message>
    <message>
        <source>Of highlights whose place in the text is gone</source>
        <translation>Für Markierungen, deren Stelle im Text fehlt</translation>
    </message>
    <message>
        <source>Open as a draft in the mail program</source>
        <translation>Als Entwurf im Mailprogramm öffnen</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
    <message>
        <source>Open questions</source>
        <translation>Offene Fragen</translation>
    </message>
    <message>
        <source>Open the data folder</source>
        <translation>Datenordner öffnen</translation>
    </message>
    <message>
        <source>Open the log folder</source>
        <translation>Protokollordner öffnen</translation>
    </message>
    <message>
        <source>Open the sample library</source>
        <translation>Beispielbibliothek öffnen</translation>
    </message>
    <message>
        <source>Outbox…</source>
        <translation>Postausgang…</translation>
    </message>
    <message>
        <source>Page down, then next</source>
        <translation>Weiterblättern, dann nächster</translation>
    </message>
    <message>
        <source>Pause the rhythm, or go on with it</source>
        <translation>Rhythmus anhalten oder fortsetzen</translation>
    </message>
    <message>
        <source>Peek at the text</source>
        <translation>Kurz in den Text schauen</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Menschen</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Praxis</translation>
    </message>
    <message>
        <source>Practice report…</source>
        <translation>Praxisbericht…</translation>
    </message>
    <message>
        <source>Preview beside the note</source>
        <translation>Vorschau neben der Notiz</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Voriger Eintrag</translation>
    </message>
    <message>
        <source>Previous highlight</source>
        <translation>Vorige Markierung</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Voriger Bereich</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken…</translation>
    </message>
    <message>
        <source>Publish…</source>
        <translation>Veröffentlichen…</translation>
    </message>
    <message>
        <source>Put back into the inbox</source>
        <translation>Zurück in den Eingang</translation>
    </message>
    <message>
        <source>Put into a bookmark folder…</source>
        <translation>In einen Lesezeichenordner legen…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Quote in digest</source>
        <translation>Im Rundbrief zitieren</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Read and kept; the next one opens</source>
        <translation>Gelesen und behalten; der nächste öffnet sich</translation>
    </message>
    <message>
        <source>Read later</source>
        <translation>Später lesen</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Replies to follow up</source>
        <translation>Rückmeldungen zum Nachfassen</translation>
    </message>
    <message>
        <source>Rule from this…</source>
        <translation>Regel hieraus…</translation>
    </message>
    <message>
        <source>Rules…</source>
        <translation>Regeln…</translation>
    </message>
    <message>
        <source>Save this search…</source>
        <translation>Diese Suche speichern…</translation>
    </message>
    <message>
        <source>Se&amp;nse</source>
        <translation>&amp;Verstehen</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>Alles durchsuchen</translation>
    </message>
    <message>
        <source>Seek</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Select a passage by keys</source>
        <translation>Stelle mit Tasten auswählen</translation>
    </message>
    <message>
        <source>Send it to me first</source>
        <translation>Erst an mich senden</translation>
    </message>
    <message>
        <source>Sense</source>
        <translation>Verstehen</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Teilen</translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation>Seitenleiste</translation>
    </message>
    <message>
        <source>Skip the issue that is due</source>
        <translation>Fällige Ausgabe auslassen</translation>
    </message>
    <message>
        <source>Smaller reading text</source>
        <translation>Lesetext kleiner</translation>
    </message>
    <message>
        <source>Snooze until…</source>
        <translation>Zurückstellen bis…</translation>
    </message>
    <message>
        <source>Source settings…</source>
        <translation>Einstellungen der Quelle…</translation>
    </message>
    <message>
        <source>Stop fetching</source>
        <translation>Abrufen anhalten</translation>
    </message>
    <message>
        <source>Success cases</source>
        <translation>Erfolgsfälle</translation>
    </message>
    <message>
        <source>Switch between light and dark</source>
        <translation>Zwischen hell und dunkel wechseln</translation>
    </message>
    <message>
        <source>Tags and topics</source>
        <translation>Schlagwörter und Themen</translation>
    </message>
    <message>
        <source>Tag…</source>
        <translation>Verschlagworten…</translation>
    </message>
    <message>
        <source>Take in what a colleague brought…</source>
        <translation>Aufnehmen, was andere bringen…</translation>
    </message>
    <message>
        <source>Tell a success case…</source>
        <translation>Erfolgsfall erzählen…</translation>
    </message>
    <message>
        <source>Templates of digests…</source>
        <translation>Vorlagen für Rundbriefe…</translation>
    </message>
    <message>
        <source>The exact bytes, where they went, and to whom</source>
        <translation>Byte für Byte, wohin es ging und an wen</translation>
    </message>
    <message>
        <source>The line</source>
        <translation>Der Beitrag</translation>
    </message>
    <message>
        <source>The next one keeps its number</source>
        <translation>Die nächste behält ihre Nummer</translation>
    </message>
    <message>
        <source>The same sections, all of them empty</source>
        <translation>Dieselben Abschnitte, alle leer</translation>
    </message>
    <message>
        <source>Then the letter of whom it is for</source>
        <translation>Danach der Buchstabe, für wen es ist</translation>
    </message>
    <message>
        <source>To revisit today</source>
        <translation>Heute auffrischen</translation>
    </message>
    <message>
        <source>Try the sample library</source>
        <translation>Beispielbibliothek ausprobieren</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>User guide</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>Usual reading text</source>
        <translation>Lesetext wie üblich</translation>
    </message>
    <message>
        <source>Watch words…</source>
        <translation>Wörter beobachten…</translation>
    </message>
    <message>
        <source>Ways out…</source>
        <translation>Wege hinaus…</translation>
    </message>
    <message>
        <source>What came back</source>
        <translation>Was zurückkam</translation>
    </message>
    <message>
        <source>What came of the weeks, as a page to show around</source>
        <translation>Was aus den Wochen wurde, als Seite zum Herzeigen</translation>
    </message>
    <message>
        <source>What has left, and the ways out</source>
        <translation>Was hinausging, und die Wege hinaus</translation>
    </message>
    <message>
        <source>What has left…</source>
        <translation>Was hinausging…</translation>
    </message>
    <message>
        <source>What is around it</source>
        <translation>Was darum herum liegt</translation>
    </message>
    <message>
        <source>What is going on</source>
        <translation>Was gerade läuft</translation>
    </message>
    <message>
        <source>What is open, on paper or as a PDF file</source>
        <translation>Was offen ist, auf Papier oder als PDF-Datei</translation>
    </message>
    <message>
        <source>What it said before; compare and restore</source>
        <translation>Was vorher dastand; vergleichen und zurückholen</translation>
    </message>
    <message>
        <source>What runs, and what was done lately</source>
        <translation>Was läuft und was zuletzt getan wurde</translation>
    </message>
    <message>
        <source>What this line is to them…</source>
        <translation>Was dieser Beitrag für sie ist…</translation>
    </message>
    <message>
        <source>Where it shows already: open in the browser</source>
        <translation>Wo er schon zu sehen ist: im Browser öffnen</translation>
    </message>
    <message>
        <source>While reading, Ctrl+F does the same</source>
        <translation>Beim Lesen tut Strg+F dasselbe</translation>
    </message>
    <message>
        <source>Who they are, what they may get, how it goes out</source>
        <translation>Wer sie sind, was sie bekommen dürfen, wie es hinausgeht</translation>
    </message>
    <message>
        <source>Why it matters</source>
        <translation>Warum es wichtig ist</translation>
    </message>
    <message>
        <source>Written, side by side, or as it reads</source>
        <translation>Geschrieben, nebeneinander oder wie es sich liest</translation>
    </message>
    <message>
        <source>Your own claim as its title</source>
        <translation>Deine eigene Aussage als Titel</translation>
    </message>
    <message>
        <source>Your own form of mails, pages and files</source>
        <translation>Deine eigene Form für Mails, Seiten und Dateien</translation>
    </message>
</context>
<context>
    <name>AddDialog</name>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Files and browsers</source>
        <translation>Dateien und Browser</translation>
    </message>
    <message>
        <source>From the web</source>
        <translation>Aus dem Netz</translation>
    </message>
    <message>
        <source>What to add from</source>
        <translation>Woraus hinzugefügt wird</translation>
    </message>
</context>
<context>
    <name>AddReport</name>
    <message>
        <source>1 could not be read</source>
        <translation>1 ließ sich nicht lesen</translation>
    </message>
    <message>
        <source>1 entry</source>
        <translation>1 Eintrag</translation>
    </message>
    <message>
        <source>Followed already: {}.</source>
        <translation>Du folgst schon: {}.</translation>
    </message>
    <message>
        <source>No entries yet</source>
        <translation>Noch keine Einträge</translation>
    </message>
    <message>
        <source>Nothing was added.</source>
        <translation>Nichts wurde hinzugefügt.</translation>
    </message>
    <message>
        <source>Now following {}.</source>
        <translation>Du folgst jetzt {}.</translation>
    </message>
    <message>
        <source>Saved “{title}” (1 word).</source>
        <translation>„{title}“ gespeichert (1 Wort).</translation>
    </message>
    <message>
        <source>Saved “{title}” ({words} words).</source>
        <translation>„{title}“ gespeichert ({words} Wörter).</translation>
    </message>
    <message>
        <source>about every {} days</source>
        <translation>etwa alle {} Tage</translation>
    </message>
    <message>
        <source>about every {} months</source>
        <translation>etwa alle {} Monate</translation>
    </message>
    <message>
        <source>about every {} weeks</source>
        <translation>etwa alle {} Wochen</translation>
    </message>
    <message>
        <source>about once a day</source>
        <translation>etwa einmal am Tag</translation>
    </message>
    <message>
        <source>last one {}</source>
        <translation>zuletzt {}</translation>
    </message>
    <message>
        <source>several a day</source>
        <translation>mehrere am Tag</translation>
    </message>
    <message>
        <source>{added} new, {known} known already</source>
        <translation>{added} neu, {known} schon bekannt</translation>
    </message>
    <message>
        <source>{added} new, {known} known already, {failed} could not be read</source>
        <translation>{added} neu, {known} schon bekannt, {failed} ließen sich nicht lesen</translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation>{names} und {count} weitere</translation>
    </message>
    <message>
        <source>{} could not be read</source>
        <translation>{} ließen sich nicht lesen</translation>
    </message>
    <message>
        <source>{} entries</source>
        <translation>{} Einträge</translation>
    </message>
    <message>
        <source>{} of them updated</source>
        <translation>{} davon auf den neuen Stand gebracht</translation>
    </message>
    <message>
        <source>“{title}” was here already; it is kept.</source>
        <translation>„{title}“ war schon hier; es ist jetzt behalten.</translation>
    </message>
    <message>
        <source>… and {} more</source>
        <translation>… und {} weitere</translation>
    </message>
</context>
<context>
    <name>AddStrip</name>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
</context>
<context>
    <name>Annotating</name>
    <message>
        <source>Comment on this passage</source>
        <translation>Kommentar zu dieser Stelle</translation>
    </message>
    <message>
        <source>Note on this article</source>
        <translation>Notiz zu diesem Artikel</translation>
    </message>
    <message>
        <source>Select a passage first.</source>
        <translation>Wähle erst eine Stelle aus.</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>Keep with tags</source>
        <translation>Behalten mit Schlagwörtern</translation>
    </message>
    <message>
        <source>Keep {} items with tags</source>
        <translation>{} Einträge mit Schlagwörtern behalten</translation>
    </message>
    <message>
        <source>Put {} items into a bookmark folder</source>
        <translation>{} Einträge in einen Ordner legen</translation>
    </message>
    <message>
        <source>Snooze {} items until</source>
        <translation>{} Einträge zurückstellen bis</translation>
    </message>
</context>
<context>
    <name>Borders</name>
    <message>
        <source>Border between panes</source>
        <translation>Grenze zwischen Bereichen</translation>
    </message>
    <message>
        <source>Drag it, or make a pane wider or narrower in the View menu.</source>
        <translation>Ziehe sie, oder mache einen Bereich im Menü „Ansicht“ breiter oder schmaler.</translation>
    </message>
</context>
<context>
    <name>Brief</name>
    <message>
        <source>Sources that pay</source>
        <translation>Quellen, die sich lohnen</translation>
    </message>
    <message>
        <source>Unfollow {name}</source>
        <translation>{name} nicht mehr folgen</translation>
    </message>
    <message>
        <source>Your rhythm, {n} weeks</source>
        <translation>Dein Rhythmus, {n} Wochen</translation>
    </message>
    <message>
        <source>from keeping to sharing</source>
        <translation>vom Behalten zum Teilen</translation>
    </message>
    <message>
        <source>have your own words</source>
        <translation>mit eigenen Worten</translation>
    </message>
    <message>
        <source>kept from what arrived</source>
        <translation>behalten von dem, was kam</translation>
    </message>
    <message>
        <source>unfollow?</source>
        <translation>nicht mehr folgen?</translation>
    </message>
    <message>
        <source>{n} arrived</source>
        <translation>{n} gekommen</translation>
    </message>
    <message>
        <source>{n} kept</source>
        <translation>{n} behalten</translation>
    </message>
    <message>
        <source>{n} shared</source>
        <translation>{n} geteilt</translation>
    </message>
</context>
<context>
    <name>Bringing</name>
    <message>
        <source>Picture {}.png</source>
        <translation>Bild {}.png</translation>
    </message>
</context>
<context>
    <name>Byline</name>
    <message>
        <source>Kind: {kind}</source>
        <translation>Art: {kind}</translation>
    </message>
    <message>
        <source>What this is to them</source>
        <translation>Was es für sie ist</translation>
    </message>
</context>
<context>
    <name>CandidateCard</name>
    <message>
        <source>In common: {}</source>
        <translation>Gemeinsam: {}</translation>
    </message>
</context>
<context>
    <name>CandidateList</name>
    <message>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Put into the issue</source>
        <translation>In die Ausgabe legen</translation>
    </message>
</context>
<context>
    <name>CandidateModel</name>
    <message>
        <source>Everything else</source>
        <translation>Alles andere</translation>
    </message>
    <message>
        <source>Suggested for their topics</source>
        <translation>Passend zu ihren Themen</translation>
    </message>
</context>
<context>
    <name>CandidateRow</name>
    <message>
        <source>Both speak of: {}</source>
        <translation>Beide sprechen von: {}</translation>
    </message>
</context>
<context>
    <name>CandidatesPane</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter what is saved</source>
        <translation>Behaltenes filtern</translation>
    </message>
    <message>
        <source>Nothing saved matches this.</source>
        <translation>Nichts Behaltenes passt dazu.</translation>
    </message>
    <message>
        <source>Nothing waits to be shared. What you keep in Seek and write in Sense turns up here.</source>
        <translation>Nichts wartet darauf, geteilt zu werden. Was du unter Suchen behältst und unter Verstehen schreibst, erscheint hier.</translation>
    </message>
    <message>
        <source>Saved, not yet shared here</source>
        <translation>Hier noch nicht geteilt</translation>
    </message>
    <message>
        <source>Space or Enter puts the chosen ones into the issue</source>
        <translation>Leertaste oder Enter legt das Gewählte in die Ausgabe</translation>
    </message>
</context>
<context>
    <name>CaptureDoor</name>
    <message>
        <source>Saved from the browser: {}</source>
        <translation>Aus dem Browser gespeichert: {}</translation>
    </message>
</context>
<context>
    <name>CardExtras</name>
    <message>
        <source>A question about it</source>
        <translation>Eine Frage dazu</translation>
    </message>
    <message>
        <source>Ada</source>
        <translation>Ada</translation>
    </message>
    <message>
        <source>Another view</source>
        <translation>Eine andere Sicht</translation>
    </message>
    <message>
        <source>Brought by</source>
        <translation>Gebracht von</translation>
    </message>
    <message>
        <source>Found through</source>
        <translation>Gefunden über</translation>
    </message>
    <message>
        <source>What do you want to hear?</source>
        <translation>Was möchtest du hören?</translation>
    </message>
    <message>
        <source>What speaks against it …</source>
        <translation>Was dagegen spricht …</translation>
    </message>
    <message>
        <source>whoever showed it to you</source>
        <translation>wer es dir gezeigt hat</translation>
    </message>
</context>
<context>
    <name>CardTools</name>
    <message>
        <source>Add to this entry</source>
        <translation>Zu diesem Beitrag hinzufügen</translation>
    </message>
    <message>
        <source>Choose a quote</source>
        <translation>Zitat auswählen</translation>
    </message>
    <message>
        <source>More for this entry</source>
        <translation>Mehr zu diesem Beitrag</translation>
    </message>
    <message>
        <source>Take out of this issue</source>
        <translation>Aus dieser Ausgabe nehmen</translation>
    </message>
</context>
<context>
    <name>CaseForm</name>
    <message>
        <source>A case is verified by evidence and by somebody who stands for it.</source>
        <translation>Ein Fall ist bestätigt, wenn es Belege gibt und jemand für ihn einsteht.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>For whom does it matter, and why?</source>
        <translation>Für wen ist es wichtig, und warum?</translation>
    </message>
    <message>
        <source>Non-success</source>
        <translation>Kein Erfolg</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Nicht gesagt</translation>
    </message>
    <message>
        <source>Not verified yet: somebody who was there has to stand for it.</source>
        <translation>Noch nicht bestätigt: Jemand, der dabei war, muss dafür einstehen.</translation>
    </message>
    <message>
        <source>Numbers, a document, what others saw</source>
        <translation>Zahlen, ein Dokument, was andere gesehen haben</translation>
    </message>
    <message>
        <source>One sentence: who did what, and what came of it</source>
        <translation>Ein Satz: wer was getan hat und was daraus wurde</translation>
    </message>
    <message>
        <source>Open the reply it came from</source>
        <translation>Zugehörige Rückmeldung öffnen</translation>
    </message>
    <message>
        <source>People, time, tools, luck…</source>
        <translation>Menschen, Zeit, Werkzeuge, Glück…</translation>
    </message>
    <message>
        <source>Success</source>
        <translation>Erfolg</translation>
    </message>
    <message>
        <source>Success or not</source>
        <translation>Erfolg oder nicht</translation>
    </message>
    <message>
        <source>The situation</source>
        <translation>Die Lage</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Verified by {name}, {day}</source>
        <translation>Bestätigt von {name}, {day}</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Was daraus wurde</translation>
    </message>
    <message>
        <source>What did not work is told as honestly</source>
        <translation>Was nicht gelang, wird ebenso ehrlich erzählt</translation>
    </message>
    <message>
        <source>What good it did</source>
        <translation>Was es gebracht hat</translation>
    </message>
    <message>
        <source>What helped</source>
        <translation>Was geholfen hat</translation>
    </message>
    <message>
        <source>What hindered</source>
        <translation>Was gehindert hat</translation>
    </message>
    <message>
        <source>What is different now?</source>
        <translation>Was ist jetzt anders?</translation>
    </message>
    <message>
        <source>What it was worth</source>
        <translation>Was es wert war</translation>
    </message>
    <message>
        <source>What made it hard, or stopped it?</source>
        <translation>Was hat es erschwert oder verhindert?</translation>
    </message>
    <message>
        <source>What of it did they take up, and how?</source>
        <translation>Was davon wurde aufgegriffen, und wie?</translation>
    </message>
    <message>
        <source>What should you do more of, or less?</source>
        <translation>Wovon solltest du mehr tun, wovon weniger?</translation>
    </message>
    <message>
        <source>What shows it</source>
        <translation>Woran man es sieht</translation>
    </message>
    <message>
        <source>What they suggest</source>
        <translation>Was vorgeschlagen wird</translation>
    </message>
    <message>
        <source>What they used</source>
        <translation>Was genutzt wurde</translation>
    </message>
    <message>
        <source>Who are they, and what was going on?</source>
        <translation>Wer ist es, und was war los?</translation>
    </message>
    <message>
        <source>Who stands for it</source>
        <translation>Wer dafür einsteht</translation>
    </message>
    <message>
        <source>Who stands for it?</source>
        <translation>Wer steht dafür ein?</translation>
    </message>
</context>
<context>
    <name>CasesGlance</name>
    <message>
        <source>1 immediate: it was lively</source>
        <translation>1 unmittelbar: Es war lebendig</translation>
    </message>
    <message>
        <source>2 potential: something was learned</source>
        <translation>2 möglich: Etwas wurde gelernt</translation>
    </message>
    <message>
        <source>3 applied: something is done differently</source>
        <translation>3 angewandt: Etwas wird anders gemacht</translation>
    </message>
    <message>
        <source>4 realised: it shows in results</source>
        <translation>4 verwirklicht: Es zeigt sich an Ergebnissen</translation>
    </message>
    <message>
        <source>5 reframing: success means something else now</source>
        <translation>5 umgedacht: Erfolg heißt jetzt etwas anderes</translation>
    </message>
    <message>
        <source>All cases</source>
        <translation>Alle Fälle</translation>
    </message>
    <message>
        <source>By value (Wenger, Trayner, de Laat)</source>
        <translation>Nach Wert (Wenger, Trayner, de Laat)</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Fall</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>Neuer Fall</translation>
    </message>
    <message>
        <source>Only good news is recorded. What did not work?</source>
        <translation>Nur Gutes ist festgehalten. Was ging nicht?</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Success cases</source>
        <translation>Erfolgsfälle</translation>
    </message>
    <message>
        <source>Value by cycle</source>
        <translation>Wert nach Zyklen</translation>
    </message>
    <message>
        <source>What came of it?</source>
        <translation>Was ist daraus geworden?</translation>
    </message>
    <message>
        <source>What good it did</source>
        <translation>Was es gebracht hat</translation>
    </message>
    <message>
        <source>When somebody used what you shared, tell it. What did not work is worth as much.</source>
        <translation>Wenn jemand nutzt, was du geteilt hast, erzähle es. Was nicht gelang, ist genauso viel wert.</translation>
    </message>
    <message>
        <source>claimed</source>
        <translation>behauptet</translation>
    </message>
    <message>
        <source>non-success</source>
        <translation>kein Erfolg</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>nicht gesagt</translation>
    </message>
    <message>
        <source>success</source>
        <translation>Erfolg</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>verified by {name}</source>
        <translation>bestätigt von {name}</translation>
    </message>
</context>
<context>
    <name>CasesPage</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>All cases as one document, successes and non-successes</source>
        <translation>Alle Fälle als ein Dokument, gelungene und nicht gelungene</translation>
    </message>
    <message>
        <source>All cases…</source>
        <translation>Alle Fälle…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>Neuer Fall</translation>
    </message>
    <message>
        <source>Non-successes</source>
        <translation>Nicht gelungen</translation>
    </message>
    <message>
        <source>One sentence: who did what, and what came of it</source>
        <translation>Ein Satz: wer was getan hat und was daraus wurde</translation>
    </message>
    <message>
        <source>Only verified ones…</source>
        <translation>Nur bestätigte…</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Successes</source>
        <translation>Erfolge</translation>
    </message>
    <message>
        <source>What came of it?</source>
        <translation>Was ist daraus geworden?</translation>
    </message>
    <message>
        <source>When somebody has used what you shared, tell it: what they took up, what came of it, and what shows it. What did not work is worth as much.</source>
        <translation>Wenn jemand genutzt hat, was du geteilt hast, erzähle es: was aufgegriffen wurde, was daraus wurde und woran man es sieht. Was nicht gelang, ist genauso viel wert.</translation>
    </message>
    <message>
        <source>success-cases.md</source>
        <translation>erfolgsfaelle.md</translation>
    </message>
    <message>
        <source>{file} written</source>
        <translation>{file} geschrieben</translation>
    </message>
    <message>
        <source>{n} of {all} verified</source>
        <translation>{n} von {all} bestätigt</translation>
    </message>
</context>
<context>
    <name>CheckPanel</name>
    <message>
        <source>Check the links</source>
        <translation>Links prüfen</translation>
    </message>
    <message>
        <source>Mend all</source>
        <translation>Alle beheben</translation>
    </message>
    <message>
        <source>Mend all {n}</source>
        <translation>Alle {n} beheben</translation>
    </message>
    <message>
        <source>Nothing speaks against sending it</source>
        <translation>Nichts spricht dagegen, sie zu senden</translation>
    </message>
    <message>
        <source>{done} of {total} links · Stop</source>
        <translation>{done} von {total} Links · Anhalten</translation>
    </message>
</context>
<context>
    <name>ChipRow</name>
    <message>
        <source>+ tag</source>
        <translation>+ Schlagwort</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>Ein Schlagwort hinzufügen</translation>
    </message>
    <message>
        <source>Remove this tag</source>
        <translation>Dieses Schlagwort entfernen</translation>
    </message>
    <message>
        <source>Show everything with this tag</source>
        <translation>Alles mit diesem Schlagwort zeigen</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
</context>
<context>
    <name>ChoiceBox</name>
    <message>
        <source>Type to narrow</source>
        <translation>Zum Eingrenzen tippen</translation>
    </message>
</context>
<context>
    <name>ClaimCard</name>
    <message>
        <source>Make a permanent note</source>
        <translation>Feste Notiz daraus machen</translation>
    </message>
    <message>
        <source>Make the note</source>
        <translation>Notiz anlegen</translation>
    </message>
    <message>
        <source>Text of the note</source>
        <translation>Text der Notiz</translation>
    </message>
    <message>
        <source>Your own claim, in one sentence</source>
        <translation>Deine eigene Aussage, in einem Satz</translation>
    </message>
</context>
<context>
    <name>CommunityDialog</name>
    <message>
        <source>Add community</source>
        <translation>Gemeinschaft hinzufügen</translation>
    </message>
    <message>
        <source>Edit community</source>
        <translation>Gemeinschaft bearbeiten</translation>
    </message>
    <message>
        <source>How it goes out</source>
        <translation>Wie es hinausgeht</translation>
    </message>
    <message>
        <source>Pages about the community</source>
        <translation>Seiten über die Gemeinschaft</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>What they may get</source>
        <translation>Was sie bekommen dürfen</translation>
    </message>
    <message>
        <source>Who they are</source>
        <translation>Wer sie sind</translation>
    </message>
    <message>
        <source>Who would care?</source>
        <translation>Wen würde es interessieren?</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Being corrected</source>
        <translation>Wird berichtigt</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Edit this community</source>
        <translation>Diese Gemeinschaft bearbeiten</translation>
    </message>
    <message>
        <source>Published {day}</source>
        <translation>Veröffentlicht {day}</translation>
    </message>
    <message>
        <source>The issue</source>
        <translation>Die Ausgabe</translation>
    </message>
    <message>
        <source>for {community}</source>
        <translation>für {community}</translation>
    </message>
</context>
<context>
    <name>ConditionLine</name>
    <message>
        <source>A name</source>
        <translation>Ein Name</translation>
    </message>
    <message>
        <source>How to compare</source>
        <translation>Wie verglichen wird</translation>
    </message>
    <message>
        <source>Remove this condition</source>
        <translation>Diese Bedingung entfernen</translation>
    </message>
    <message>
        <source>What to look at</source>
        <translation>Worauf geschaut wird</translation>
    </message>
    <message>
        <source>What to look for</source>
        <translation>Wonach gesucht wird</translation>
    </message>
    <message>
        <source>Word, another word</source>
        <translation>Wort, noch ein Wort</translation>
    </message>
</context>
<context>
    <name>ConflictDialog</name>
    <message>
        <source>Copied. You can merge the two by hand.</source>
        <translation>Kopiert. Du kannst beide von Hand zusammenführen.</translation>
    </message>
    <message>
        <source>Copy their text</source>
        <translation>Deren Text kopieren</translation>
    </message>
    <message>
        <source>Leave theirs</source>
        <translation>Deren Text lassen</translation>
    </message>
    <message>
        <source>Nothing was written. Has the page changed once more by then, you are asked again.</source>
        <translation>Es wurde nichts geschrieben. Hat sich die Seite bis dahin noch einmal geändert, wirst du wieder gefragt.</translation>
    </message>
    <message>
        <source>Put mine there</source>
        <translation>Meinen Text schreiben</translation>
    </message>
    <message>
        <source>Somebody else changed “{place}”</source>
        <translation>Jemand anders hat „{place}“ geändert</translation>
    </message>
</context>
<context>
    <name>ConnectBox</name>
    <message>
        <source>1 to 5 link at once · R the relation · Tab a reason · / another title · Esc done</source>
        <translation>1 bis 5 verbindet sofort · R die Beziehung · Tab ein Grund · / anderer Titel · Esc fertig</translation>
    </message>
    <message>
        <source>Another note or item, by its title</source>
        <translation>Eine andere Notiz oder ein Eintrag, nach dem Titel</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Looking through your own material…</source>
        <translation>Dein eigenes Material wird durchgesehen…</translation>
    </message>
    <message>
        <source>Nothing has this title.</source>
        <translation>Nichts hat diesen Titel.</translation>
    </message>
    <message>
        <source>Nothing of yours is close to this yet. Type a title to connect it all the same.</source>
        <translation>Noch liegt nichts von dir in der Nähe. Tippe einen Titel, um es trotzdem zu verbinden.</translation>
    </message>
    <message>
        <source>Reason (optional)</source>
        <translation>Grund (freiwillig)</translation>
    </message>
    <message>
        <source>contradicts</source>
        <translation>widerspricht</translation>
    </message>
    <message>
        <source>example of</source>
        <translation>Beispiel für</translation>
    </message>
    <message>
        <source>extends</source>
        <translation>erweitert</translation>
    </message>
    <message>
        <source>see also</source>
        <translation>siehe auch</translation>
    </message>
    <message>
        <source>supports</source>
        <translation>stützt</translation>
    </message>
</context>
<context>
    <name>ConnectPanel</name>
    <message>
        <source>1 to 5 links, R chooses the relation, F finds another thing.</source>
        <translation>1 bis 5 verbindet, R wählt die Beziehung, F findet anderes.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Connect with</source>
        <translation>Verbinden mit</translation>
    </message>
    <message>
        <source>Connect with something else</source>
        <translation>Mit etwas anderem verbinden</translation>
    </message>
    <message>
        <source>Connect with something else (F)</source>
        <translation>Mit etwas anderem verbinden (F)</translation>
    </message>
    <message>
        <source>How it stands to it (R)</source>
        <translation>Wie es dazu steht (R)</translation>
    </message>
    <message>
        <source>Nothing older speaks of the same. F finds something by its title.</source>
        <translation>Nichts Älteres spricht davon. F findet etwas nach dem Titel.</translation>
    </message>
    <message>
        <source>Reason (optional)</source>
        <translation>Grund (freiwillig)</translation>
    </message>
    <message>
        <source>Reason for the connection</source>
        <translation>Grund der Verbindung</translation>
    </message>
    <message>
        <source>Relation: {}</source>
        <translation>Beziehung: {}</translation>
    </message>
</context>
<context>
    <name>Contributing</name>
    <message>
        <source>1 known</source>
        <translation>1 bekannt</translation>
    </message>
    <message>
        <source>1 new thing</source>
        <translation>1 Neues</translation>
    </message>
    <message>
        <source>Ada</source>
        <translation>Ada</translation>
    </message>
    <message>
        <source>Feeds, lists and digests ({endings})</source>
        <translation>Feeds, Listen und Rundbriefe ({endings})</translation>
    </message>
    <message>
        <source>Taking in what {person} brought</source>
        <translation>Was {person} mitbrachte, wird aufgenommen</translation>
    </message>
    <message>
        <source>What a colleague brought</source>
        <translation>Was jemand mitbrachte</translation>
    </message>
    <message>
        <source>Who brought it?</source>
        <translation>Wer hat es mitgebracht?</translation>
    </message>
    <message>
        <source>{file}: everything in it comes into your inbox with their name and their reasons.</source>
        <translation>{file}: Alles darin kommt in deinen Eingang, mit Namen und Gründen.</translation>
    </message>
    <message>
        <source>{n} known</source>
        <translation>{n} bekannt</translation>
    </message>
    <message>
        <source>{n} new things</source>
        <translation>{n} neue</translation>
    </message>
    <message>
        <source>{what} from {person}, in your inbox</source>
        <translation>{what} von {person}, in deinem Eingang</translation>
    </message>
</context>
<context>
    <name>Core</name>
    <message>
        <source>(line {0})</source>
        <translation>(Zeile {0})</translation>
    </message>
    <message>
        <source>, as in {0}:learning</source>
        <translation>, etwa {0}:lernen</translation>
    </message>
    <message>
        <source>, line {0}</source>
        <translation>, Zeile {0}</translation>
    </message>
    <message>
        <source>1 annotation</source>
        <translation>1 Anmerkung</translation>
    </message>
    <message>
        <source>1 item</source>
        <translation>1 Eintrag</translation>
    </message>
    <message>
        <source>465 for tls, 587 for starttls unless given</source>
        <translation>465 für tls, 587 für starttls, wenn nicht angegeben</translation>
    </message>
    <message>
        <source>; and {0} more</source>
        <translation>; und {0} weitere</translation>
    </message>
    <message>
        <source>A JSON Feed names its version and has a list of items.</source>
        <translation>Ein JSON Feed nennt seine Version und hat eine Liste von Einträgen.</translation>
    </message>
    <message>
        <source>A case has no {0}.</source>
        <translation>Ein Fall hat kein {0}.</translation>
    </message>
    <message>
        <source>A case is verified by evidence, and this one has none.</source>
        <translation>Ein Fall ist durch Belege bestätigt, und dieser hat keine.</translation>
    </message>
    <message>
        <source>A case needs a title.</source>
        <translation>Ein Fall braucht einen Titel.</translation>
    </message>
    <message>
        <source>A community has no {0}.</source>
        <translation>Eine Gemeinschaft hat kein {0}.</translation>
    </message>
    <message>
        <source>A community needs a name.</source>
        <translation>Eine Gemeinschaft braucht einen Namen.</translation>
    </message>
    <message>
        <source>A day is written like 2026-12-25.</source>
        <translation>Ein Tag wird so geschrieben: 2026-12-25.</translation>
    </message>
    <message>
        <source>A feed needs published issues, and to be an Atom or a JSON feed.</source>
        <translation>Ein Feed braucht veröffentlichte Ausgaben und muss ein Atom- oder JSON-Feed sein.</translation>
    </message>
    <message>
        <source>A file in this archive cannot be read: it is damaged.</source>
        <translation>Eine Datei in diesem Archiv lässt sich nicht lesen: Sie ist beschädigt.</translation>
    </message>
    <message>
        <source>A file in this archive cannot be read: {0}.</source>
        <translation>Eine Datei in diesem Archiv lässt sich nicht lesen: {0}.</translation>
    </message>
    <message>
        <source>A filter of the wiki stops this page.</source>
        <translation>Ein Filter des Wikis hält diese Seite auf.</translation>
    </message>
    <message>
        <source>A folder cannot be put into itself.</source>
        <translation>Ein Ordner kann nicht in sich selbst gelegt werden.</translation>
    </message>
    <message>
        <source>A folder needs a name.</source>
        <translation>Ein Ordner braucht einen Namen.</translation>
    </message>
    <message>
        <source>A highlight</source>
        <translation>Eine Markierung</translation>
    </message>
    <message>
        <source>A highlight has at most {0} characters.</source>
        <translation>Eine Markierung hat höchstens {0} Zeichen.</translation>
    </message>
    <message>
        <source>A highlight has layer 1, 2 or 3.</source>
        <translation>Eine Markierung hat Stufe 1, 2 oder 3.</translation>
    </message>
    <message>
        <source>A highlight needs some words.</source>
        <translation>Eine Markierung braucht ein paar Wörter.</translation>
    </message>
    <message>
        <source>A mail of {0} MB was left there: the limit is {1} MB.</source>
        <translation>Eine Mail von {0} MB blieb dort liegen: Die Grenze ist {1} MB.</translation>
    </message>
    <message>
        <source>A mailbox needs a password.</source>
        <translation>Ein Postfach braucht ein Passwort.</translation>
    </message>
    <message>
        <source>A mailbox needs the name you log in with.</source>
        <translation>Ein Postfach braucht den Namen, mit dem du dich anmeldest.</translation>
    </message>
    <message>
        <source>A name has at most {0} characters.</source>
        <translation>Ein Name hat höchstens {0} Zeichen.</translation>
    </message>
    <message>
        <source>A note cannot be “{0}”.</source>
        <translation>Eine Notiz kann nicht „{0}“ sein.</translation>
    </message>
    <message>
        <source>A note has at most {0} MB.</source>
        <translation>Eine Notiz hat höchstens {0} MB.</translation>
    </message>
    <message>
        <source>A note is put together from 1 to {0} highlights.</source>
        <translation>Eine Notiz wird aus 1 bis {0} Markierungen zusammengesetzt.</translation>
    </message>
    <message>
        <source>A note needs some words.</source>
        <translation>Eine Notiz braucht ein paar Wörter.</translation>
    </message>
    <message>
        <source>A note that was brought before is not there any more; nothing was deleted here.</source>
        <translation>Eine Notiz, die zuvor geholt wurde, ist nicht mehr da; hier wurde nichts gelöscht.</translation>
    </message>
    <message>
        <source>A number; left out: the top of the space.</source>
        <translation>Eine Zahl; ohne sie: ganz oben im Bereich.</translation>
    </message>
    <message>
        <source>A pattern of {0}.</source>
        <translation>Ein Muster aus {0}.</translation>
    </message>
    <message>
        <source>A permanent note needs a title of its own.</source>
        <translation>Eine feste Notiz braucht einen eigenen Titel.</translation>
    </message>
    <message>
        <source>A person needs a name.</source>
        <translation>Eine Person braucht einen Namen.</translation>
    </message>
    <message>
        <source>A place in a text is a number from 0 to 1.</source>
        <translation>Eine Stelle in einem Text ist eine Zahl von 0 bis 1.</translation>
    </message>
    <message>
        <source>A poll has two to {0} options.</source>
        <translation>Eine Umfrage hat zwei bis {0} Möglichkeiten.</translation>
    </message>
    <message>
        <source>A poll needs a question.</source>
        <translation>Eine Umfrage braucht eine Frage.</translation>
    </message>
    <message>
        <source>A proxy of the kind {0} cannot be used, only http.</source>
        <translation>Ein Proxy der Art {0} lässt sich nicht nutzen, nur http.</translation>
    </message>
    <message>
        <source>A reason has at most {0} characters.</source>
        <translation>Ein Grund hat höchstens {0} Zeichen.</translation>
    </message>
    <message>
        <source>A report has no part {0}.</source>
        <translation>Ein Bericht hat keinen Teil {0}.</translation>
    </message>
    <message>
        <source>A response has no {0}.</source>
        <translation>Eine Rückmeldung hat kein {0}.</translation>
    </message>
    <message>
        <source>A rule cannot look at “{0}”. It can look at {1}.</source>
        <translation>Eine Regel kann nicht auf „{0}“ schauen. Sie kann auf {1} schauen.</translation>
    </message>
    <message>
        <source>A rule cannot “{0}”. It can {1}.</source>
        <translation>Eine Regel kann nicht „{0}“. Sie kann {1}.</translation>
    </message>
    <message>
        <source>A rule has at most {0} conditions and {1} actions. Make two of it.</source>
        <translation>Eine Regel hat höchstens {0} Bedingungen und {1} Aktionen. Mache zwei daraus.</translation>
    </message>
    <message>
        <source>A rule is for {0}, not for “{1}”.</source>
        <translation>Eine Regel gilt für {0}, nicht für „{1}“.</translation>
    </message>
    <message>
        <source>A rule of the wiki stops this page.</source>
        <translation>Eine Regel des Wikis hält diese Seite auf.</translation>
    </message>
    <message>
        <source>A rule wants all or any of its conditions, not “{0}”.</source>
        <translation>Eine Regel will alle oder eine ihrer Bedingungen, nicht „{0}“.</translation>
    </message>
    <message>
        <source>A section needs a name.</source>
        <translation>Ein Abschnitt braucht einen Namen.</translation>
    </message>
    <message>
        <source>A server is named like imap.example.org.</source>
        <translation>Ein Server heißt etwa imap.example.org.</translation>
    </message>
    <message>
        <source>A source needs a title.</source>
        <translation>Eine Quelle braucht einen Titel.</translation>
    </message>
    <message>
        <source>A success case was begun: ask what came of it.</source>
        <translation>Ein Erfolgsfall ist begonnen: Frage, was daraus wurde.</translation>
    </message>
    <message>
        <source>A tag cannot be put on {0}.</source>
        <translation>An {0} lässt sich kein Schlagwort setzen.</translation>
    </message>
    <message>
        <source>A tag has at most 100 characters.</source>
        <translation>Ein Schlagwort hat höchstens 100 Zeichen.</translation>
    </message>
    <message>
        <source>A tag has at most {0} characters.</source>
        <translation>Ein Schlagwort hat höchstens {0} Zeichen.</translation>
    </message>
    <message>
        <source>A tag needs a name.</source>
        <translation>Ein Schlagwort braucht einen Namen.</translation>
    </message>
    <message>
        <source>A target needs a name.</source>
        <translation>Ein Weg hinaus braucht einen Namen.</translation>
    </message>
    <message>
        <source>A test mail to {0} was accepted. Look whether it came.</source>
        <translation>Eine Probemail an {0} wurde angenommen. Sieh nach, ob sie ankam.</translation>
    </message>
    <message>
        <source>A thing cannot be connected to itself.</source>
        <translation>Etwas lässt sich nicht mit sich selbst verbinden.</translation>
    </message>
    <message>
        <source>A title has at most {0} characters.</source>
        <translation>Ein Titel hat höchstens {0} Zeichen.</translation>
    </message>
    <message>
        <source>A title that claims something is found again: say what is so, with a verb in it.</source>
        <translation>Ein Titel, der etwas aussagt, wird wiedergefunden: Sage, was so ist, mit einem Verb darin.</translation>
    </message>
    <message>
        <source>A value cycle is a number from 1 (immediate) to 5 (reframing).</source>
        <translation>Ein Wertzyklus ist eine Zahl von 1 (unmittelbar) bis 5 (umgedacht).</translation>
    </message>
    <message>
        <source>A watch needs some words.</source>
        <translation>Zum Beobachten braucht es ein paar Wörter.</translation>
    </message>
    <message>
        <source>API token or personal access token</source>
        <translation>API-Token oder persönliches Zugangs-Token</translation>
    </message>
    <message>
        <source>Add mailbox {0}</source>
        <translation>Postfach {0} hinzufügen</translation>
    </message>
    <message>
        <source>Add rule “{0}”</source>
        <translation>Regel „{0}“ hinzufügen</translation>
    </message>
    <message>
        <source>Add section {0}</source>
        <translation>Abschnitt {0} hinzufügen</translation>
    </message>
    <message>
        <source>Add target “{0}”</source>
        <translation>Weg hinaus „{0}“ hinzufügen</translation>
    </message>
    <message>
        <source>Add {0}</source>
        <translation>{0} hinzufügen</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Address of the API</source>
        <translation>Adresse der API</translation>
    </message>
    <message>
        <source>Address of the site</source>
        <translation>Adresse der Website</translation>
    </message>
    <message>
        <source>Address of the webhook</source>
        <translation>Adresse des Webhooks</translation>
    </message>
    <message>
        <source>Address of the wiki</source>
        <translation>Adresse des Wikis</translation>
    </message>
    <message>
        <source>Address of the workflow&apos;s webhook</source>
        <translation>Adresse des Webhooks des Workflows</translation>
    </message>
    <message>
        <source>Addresses that start with “{0}” cannot be followed, only http and https.</source>
        <translation>Adressen, die mit „{0}“ beginnen, lässt sich nicht folgen, nur http und https.</translation>
    </message>
    <message>
        <source>After-action review</source>
        <translation>Nachbetrachtung</translation>
    </message>
    <message>
        <source>Age of the inbox</source>
        <translation>Alter des Eingangs</translation>
    </message>
    <message>
        <source>All of it, up to …&amp;sig=…</source>
        <translation>Die ganze, bis …&amp;sig=…</translation>
    </message>
    <message>
        <source>An administrator can switch it on under “remote” and “remoteuser” in the configuration.</source>
        <translation>Wer das Wiki verwaltet, kann sie in der Konfiguration unter „remote“ und „remoteuser“ einschalten.</translation>
    </message>
    <message>
        <source>An attachment cannot be copied ({0}).</source>
        <translation>Ein Anhang lässt sich nicht kopieren ({0}).</translation>
    </message>
    <message>
        <source>An attachment has at most {0} MB.</source>
        <translation>Ein Anhang hat höchstens {0} MB.</translation>
    </message>
    <message>
        <source>An entry has no {0}.</source>
        <translation>Ein Beitrag hat kein {0}.</translation>
    </message>
    <message>
        <source>An issue needs one section.</source>
        <translation>Eine Ausgabe braucht einen Abschnitt.</translation>
    </message>
    <message>
        <source>An option has at most {0} characters.</source>
        <translation>Eine Möglichkeit hat höchstens {0} Zeichen.</translation>
    </message>
    <message>
        <source>Annotations from Hypothesis</source>
        <translation>Anmerkungen aus Hypothesis</translation>
    </message>
    <message>
        <source>Another issue is being handed over.</source>
        <translation>Eine andere Ausgabe wird gerade übergeben.</translation>
    </message>
    <message>
        <source>Another item leads there already: {0}.</source>
        <translation>Ein anderer Eintrag führt schon dorthin: {0}.</translation>
    </message>
    <message>
        <source>Another program is writing to the library.</source>
        <translation>Ein anderes Programm schreibt gerade in die Bibliothek.</translation>
    </message>
    <message>
        <source>Another text stands there than the one you have looked at.</source>
        <translation>Dort steht ein anderer Text als der, den du angesehen hast.</translation>
    </message>
    <message>
        <source>Another word or a field makes it quicker.</source>
        <translation>Noch ein Wort oder ein Feld macht sie schneller.</translation>
    </message>
    <message>
        <source>Answers are {0}.</source>
        <translation>Antworten sind {0}.</translation>
    </message>
    <message>
        <source>Apply rule “{0}”</source>
        <translation>Regel „{0}“ anwenden</translation>
    </message>
    <message>
        <source>Are you online?</source>
        <translation>Bist du online?</translation>
    </message>
    <message>
        <source>As in its addresses: …/spaces/KEY/…</source>
        <translation>Wie in ihren Adressen: …/spaces/KEY/…</translation>
    </message>
    <message>
        <source>Ask an administrator for the right to create pages there, or change the pattern.</source>
        <translation>Bitte die Verwaltung um das Recht, dort Seiten anzulegen, oder ändere das Muster.</translation>
    </message>
    <message>
        <source>Ask an administrator.</source>
        <translation>Frage bei der Verwaltung nach.</translation>
    </message>
    <message>
        <source>Ask an administrator. {0}</source>
        <translation>Frage bei der Verwaltung nach. {0}</translation>
    </message>
    <message>
        <source>Ask who keeps the space.</source>
        <translation>Frage, wer den Bereich betreut.</translation>
    </message>
    <message>
        <source>Ask who runs it for a way to the API.</source>
        <translation>Frage, wer es betreibt, nach einem Weg zur API.</translation>
    </message>
    <message>
        <source>Ask whoever runs the server, or send the e-mail draft by your mail program.</source>
        <translation>Frage, wer den Server betreibt, oder sende den E-Mail-Entwurf mit deinem Mailprogramm.</translation>
    </message>
    <message>
        <source>At most {0} tags can be put on at once.</source>
        <translation>Höchstens {0} Schlagwörter lassen sich auf einmal setzen.</translation>
    </message>
    <message>
        <source>At this address of {0} is no MediaWiki API (HTTP {1}).{2}</source>
        <translation>Unter dieser Adresse von {0} ist keine MediaWiki-API (HTTP {1}).{2}</translation>
    </message>
    <message>
        <source>At this address of {0} is no remote API of a DokuWiki (HTTP {1}).</source>
        <translation>Unter dieser Adresse von {0} ist keine Remote-API eines DokuWiki (HTTP {1}).</translation>
    </message>
    <message>
        <source>Atom feed of this issue</source>
        <translation>Atom-Feed dieser Ausgabe</translation>
    </message>
    <message>
        <source>Attach {0}</source>
        <translation>{0} anhängen</translation>
    </message>
    <message>
        <source>Bookmarks Menu</source>
        <translation>Lesezeichen-Menü</translation>
    </message>
    <message>
        <source>Bookmarks Toolbar</source>
        <translation>Lesezeichen-Symbolleiste</translation>
    </message>
    <message>
        <source>Bookmarks bar</source>
        <translation>Lesezeichenleiste</translation>
    </message>
    <message>
        <source>Bot password</source>
        <translation>Bot-Passwort</translation>
    </message>
    <message>
        <source>Bring it back with `{0} restore {1}`.</source>
        <translation>Hole sie zurück mit `{0} restore {1}`.</translation>
    </message>
    <message>
        <source>By the address if left out.</source>
        <translation>Nach der Adresse, wenn nicht angegeben.</translation>
    </message>
    <message>
        <source>Call a note {0}</source>
        <translation>Eine Notiz {0} nennen</translation>
    </message>
    <message>
        <source>Call the target something else.</source>
        <translation>Nenne den Weg hinaus anders.</translation>
    </message>
    <message>
        <source>Call {0} notes {1}</source>
        <translation>{0} Notizen {1} nennen</translation>
    </message>
    <message>
        <source>Change mailbox {0}</source>
        <translation>Postfach {0} ändern</translation>
    </message>
    <message>
        <source>Change target “{0}”</source>
        <translation>Weg hinaus „{0}“ ändern</translation>
    </message>
    <message>
        <source>Change that one, or remove it.</source>
        <translation>Ändere diesen, oder entferne ihn.</translation>
    </message>
    <message>
        <source>Change the pattern of names.</source>
        <translation>Ändere das Muster der Namen.</translation>
    </message>
    <message>
        <source>Change the pattern of page names.</source>
        <translation>Ändere das Muster der Seitennamen.</translation>
    </message>
    <message>
        <source>Change the question only, or make a new issue.</source>
        <translation>Ändere nur die Frage, oder mache eine neue Ausgabe.</translation>
    </message>
    <message>
        <source>Change the title of the issue.</source>
        <translation>Ändere den Titel der Ausgabe.</translation>
    </message>
    <message>
        <source>Check both, and enter the password again.</source>
        <translation>Prüfe beides, und gib das Passwort noch einmal ein.</translation>
    </message>
    <message>
        <source>Check free space and the disk, then try again.</source>
        <translation>Prüfe den freien Platz und das Laufwerk, dann versuche es noch einmal.</translation>
    </message>
    <message>
        <source>Check the address, or look for the feed&apos;s new one.</source>
        <translation>Prüfe die Adresse, oder suche die neue des Feeds.</translation>
    </message>
    <message>
        <source>Check the address, or try again later.</source>
        <translation>Prüfe die Adresse, oder versuche es später noch einmal.</translation>
    </message>
    <message>
        <source>Check the address.</source>
        <translation>Prüfe die Adresse.</translation>
    </message>
    <message>
        <source>Check the name and the password.</source>
        <translation>Prüfe Namen und Passwort.</translation>
    </message>
    <message>
        <source>Check the name.</source>
        <translation>Prüfe den Namen.</translation>
    </message>
    <message>
        <source>Check the port.</source>
        <translation>Prüfe den Port.</translation>
    </message>
    <message>
        <source>Choose TLS and port 993, or ask the provider.</source>
        <translation>Wähle TLS und Port 993, oder frage den Anbieter.</translation>
    </message>
    <message>
        <source>Choose TLS and port 993.</source>
        <translation>Wähle TLS und Port 993.</translation>
    </message>
    <message>
        <source>Choose a name with a word in it.</source>
        <translation>Wähle einen Namen mit einem Wort darin.</translation>
    </message>
    <message>
        <source>Choose another folder, or make room, and publish again.</source>
        <translation>Wähle einen anderen Ordner, oder schaffe Platz, und veröffentliche noch einmal.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Wähle einen anderen Namen.</translation>
    </message>
    <message>
        <source>Choose items, notes, highlights or issues.</source>
        <translation>Wähle Einträge, Notizen, Markierungen oder Ausgaben.</translation>
    </message>
    <message>
        <source>Choose one after today.</source>
        <translation>Wähle einen nach heute.</translation>
    </message>
    <message>
        <source>Choose one of: {0}.</source>
        <translation>Wähle eines davon: {0}.</translation>
    </message>
    <message>
        <source>Choose {0}.</source>
        <translation>Wähle {0}.</translation>
    </message>
    <message>
        <source>Chrome&apos;s, Edge&apos;s, Brave&apos;s, Vivaldi&apos;s own file</source>
        <translation>Eigene Datei von Chrome, Edge, Brave, Vivaldi</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Aussage</translation>
    </message>
    <message>
        <source>Clipping {0}: It is not written as a Kindle does.</source>
        <translation>Clipping {0}: Es ist nicht so geschrieben, wie ein Kindle es tut.</translation>
    </message>
    <message>
        <source>Clipping {0}: The limit for copying was reached; there are no words in it.</source>
        <translation>Clipping {0}: Die Grenze fürs Kopieren war erreicht; es stehen keine Wörter darin.</translation>
    </message>
    <message>
        <source>Cloud wants your mail address and an API token (which ends after a year at most), Data Center a personal access token without a name.</source>
        <translation>Cloud will deine Mailadresse und ein API-Token (das spätestens nach einem Jahr endet), Data Center ein persönliches Zugangs-Token ohne Namen.</translation>
    </message>
    <message>
        <source>Confluence Cloud wants your mail address.</source>
        <translation>Confluence Cloud will deine Mailadresse.</translation>
    </message>
    <message>
        <source>Confluence did not do it: {0}</source>
        <translation>Confluence hat es nicht getan: {0}</translation>
    </message>
    <message>
        <source>Confluence does not take this login.</source>
        <translation>Confluence nimmt diese Anmeldung nicht an.</translation>
    </message>
    <message>
        <source>Confluence finds that too much was asked in a short time.</source>
        <translation>Confluence findet, dass in kurzer Zeit zu viel gefragt wurde.</translation>
    </message>
    <message>
        <source>Confluence page (storage format)</source>
        <translation>Confluence-Seite (Speicherformat)</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Copy one to your library first: `digest templates copy`.</source>
        <translation>Kopiere zuerst einen in deine Bibliothek: `digest templates copy`.</translation>
    </message>
    <message>
        <source>Copy one with `digest templates copy`, or let the community use the standard ones.</source>
        <translation>Kopiere einen mit `digest templates copy`, oder lass die Gemeinschaft die üblichen nutzen.</translation>
    </message>
    <message>
        <source>Copy the folder to your own disk and open it there.</source>
        <translation>Kopiere den Ordner auf dein eigenes Laufwerk und öffne ihn dort.</translation>
    </message>
    <message>
        <source>Copy the passage from `show` with `--text`.</source>
        <translation>Kopiere die Stelle aus `show` mit `--text`.</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Dates look like 2026, 2026-05, 2026-05-31, today, yesterday, 7d, 2w, 3m or 1y.</source>
        <translation>Daten sehen so aus: 2026, 2026-05, 2026-05-31, today, yesterday, 7d, 2w, 3m oder 1y.</translation>
    </message>
    <message>
        <source>Decided about</source>
        <translation>Entschieden</translation>
    </message>
    <message>
        <source>Delete note</source>
        <translation>Notiz löschen</translation>
    </message>
    <message>
        <source>Delete tag {0}</source>
        <translation>Schlagwort {0} löschen</translation>
    </message>
    <message>
        <source>Delete {0}</source>
        <translation>{0} löschen</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Trennen</translation>
    </message>
    <message>
        <source>Divide it, or attach the text as a file.</source>
        <translation>Teile sie, oder hänge den Text als Datei an.</translation>
    </message>
    <message>
        <source>Does not work when</source>
        <translation>Funktioniert nicht, wenn</translation>
    </message>
    <message>
        <source>DokuWiki text</source>
        <translation>DokuWiki-Text</translation>
    </message>
    <message>
        <source>Drop 1 item</source>
        <translation>1 Eintrag verwerfen</translation>
    </message>
    <message>
        <source>Drop {0} items</source>
        <translation>{0} Einträge verwerfen</translation>
    </message>
    <message>
        <source>E-mail draft</source>
        <translation>E-Mail-Entwurf</translation>
    </message>
    <message>
        <source>Edit highlight</source>
        <translation>Markierung bearbeiten</translation>
    </message>
    <message>
        <source>Edit note</source>
        <translation>Notiz bearbeiten</translation>
    </message>
    <message>
        <source>Edit rule “{0}”</source>
        <translation>Regel „{0}“ bearbeiten</translation>
    </message>
    <message>
        <source>Edit search “{0}”</source>
        <translation>Suche „{0}“ bearbeiten</translation>
    </message>
    <message>
        <source>Edit topic {0}</source>
        <translation>Thema {0} bearbeiten</translation>
    </message>
    <message>
        <source>Edit {0}</source>
        <translation>{0} bearbeiten</translation>
    </message>
    <message>
        <source>Edit {0} sources</source>
        <translation>{0} Quellen bearbeiten</translation>
    </message>
    <message>
        <source>Edit “{0}”</source>
        <translation>„{0}“ bearbeiten</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>Ausführung</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>Enter it again.</source>
        <translation>Gib es noch einmal ein.</translation>
    </message>
    <message>
        <source>Entry {0} has no title. Give it one.</source>
        <translation>Beitrag {0} hat keinen Titel. Gib ihm einen.</translation>
    </message>
    <message>
        <source>Experiment</source>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>Export it again and try that.</source>
        <translation>Exportiere es noch einmal und versuche es damit.</translation>
    </message>
    <message>
        <source>Export the subscriptions as OPML and try again.</source>
        <translation>Exportiere die Abos als OPML und versuche es noch einmal.</translation>
    </message>
    <message>
        <source>Fetch the page again instead.</source>
        <translation>Rufe stattdessen die Seite noch einmal ab.</translation>
    </message>
    <message>
        <source>File of own certificates</source>
        <translation>Datei mit eigenen Zertifikaten</translation>
    </message>
    <message>
        <source>File {0}</source>
        <translation>{0} ablegen</translation>
    </message>
    <message>
        <source>File {0} in “{1}”</source>
        <translation>{0} in „{1}“ ablegen</translation>
    </message>
    <message>
        <source>Firefox is writing its bookmarks right now.</source>
        <translation>Firefox schreibt gerade seine Lesezeichen.</translation>
    </message>
    <message>
        <source>Firefox&apos;s own file (places.sqlite)</source>
        <translation>Eigene Datei von Firefox (places.sqlite)</translation>
    </message>
    <message>
        <source>Fleeting note</source>
        <translation>Flüchtige Notiz</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Folder with a site</source>
        <translation>Ordner mit einer Website</translation>
    </message>
    <message>
        <source>Folders cannot be brought in as “{0}”.</source>
        <translation>Ordner lassen sich nicht als „{0}“ hereinholen.</translation>
    </message>
    <message>
        <source>Follow a link that moved</source>
        <translation>Einem umgezogenen Link folgen</translation>
    </message>
    <message>
        <source>Follow it by its address: {0}.</source>
        <translation>Folge ihm über seine Adresse: {0}.</translation>
    </message>
    <message>
        <source>Follow the link to where it went</source>
        <translation>Dem Link dorthin folgen, wohin er zog</translation>
    </message>
    <message>
        <source>Follow the page&apos;s address instead: the app looks for its feeds.</source>
        <translation>Folge stattdessen der Adresse der Seite: Die App sucht nach ihren Feeds.</translation>
    </message>
    <message>
        <source>Follow the whole address with its token instead.</source>
        <translation>Folge stattdessen der ganzen Adresse mit ihrem Token.</translation>
    </message>
    <message>
        <source>Follow {0}</source>
        <translation>{0} folgen</translation>
    </message>
    <message>
        <source>For Cloud; leave it out with a personal access token.</source>
        <translation>Für Cloud; mit einem persönlichen Zugangs-Token weglassen.</translation>
    </message>
    <message>
        <source>Forget alias {0}</source>
        <translation>Anderen Namen {0} vergessen</translation>
    </message>
    <message>
        <source>Forget search “{0}”</source>
        <translation>Suche „{0}“ vergessen</translation>
    </message>
    <message>
        <source>Free some space and try again.</source>
        <translation>Schaffe etwas Platz und versuche es noch einmal.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Absender</translation>
    </message>
    <message>
        <source>From keeping to sharing</source>
        <translation>Vom Behalten zum Teilen</translation>
    </message>
    <message>
        <source>Give it a rhythm first, such as weekly:fri.</source>
        <translation>Gib ihr zuerst einen Rhythmus, etwa weekly:fri.</translation>
    </message>
    <message>
        <source>Give it a title.</source>
        <translation>Gib ihr einen Titel.</translation>
    </message>
    <message>
        <source>Give it as the user: “you@example.org”.</source>
        <translation>Gib sie als Benutzer an: „you@example.org“.</translation>
    </message>
    <message>
        <source>Give its name alone, {0}.</source>
        <translation>Gib nur seinen Namen an, {0}.</translation>
    </message>
    <message>
        <source>Give its number.</source>
        <translation>Gib die Nummer an.</translation>
    </message>
    <message>
        <source>Give the bot password the grants to edit existing pages and to create pages.</source>
        <translation>Gib dem Bot-Passwort die Rechte, bestehende Seiten zu bearbeiten und Seiten anzulegen.</translation>
    </message>
    <message>
        <source>Give the whole path of the folder.</source>
        <translation>Gib den ganzen Pfad des Ordners an.</translation>
    </message>
    <message>
        <source>Give your name there as “user”, and the password.</source>
        <translation>Gib deinen dortigen Namen als „user“ an, und das Passwort.</translation>
    </message>
    <message>
        <source>HTML for mail</source>
        <translation>HTML für Mail</translation>
    </message>
    <message>
        <source>Half of the undecided items came longer ago than this. Muted sources are left out.</source>
        <translation>Die Hälfte der unentschiedenen Einträge kam vor längerer Zeit als dieser. Stumme Quellen zählen nicht mit.</translation>
    </message>
    <message>
        <source>Half of what is kept and not read was kept longer ago than this.</source>
        <translation>Die Hälfte dessen, was behalten und nicht gelesen ist, wurde vor längerer Zeit als dieser behalten.</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>Markierung</translation>
    </message>
    <message>
        <source>Highlights</source>
        <translation>Markierungen</translation>
    </message>
    <message>
        <source>Highlights without a title</source>
        <translation>Markierungen ohne Titel</translation>
    </message>
    <message>
        <source>How it came about, and what I dropped</source>
        <translation>Wie es dazu kam, und was ich verworfen habe</translation>
    </message>
    <message>
        <source>How many sources the entries of these weeks come from, evenly counted (exp of Shannon&apos;s entropy).</source>
        <translation>Aus wie vielen Quellen die Beiträge dieser Wochen stammen, gleichmäßig gezählt (exp der Shannon-Entropie).</translation>
    </message>
    <message>
        <source>How this was made</source>
        <translation>Wie das entstanden ist</translation>
    </message>
    <message>
        <source>Id of the page above</source>
        <translation>Kennung der Seite darüber</translation>
    </message>
    <message>
        <source>Ids look like i12, n3 or d1.</source>
        <translation>Kennungen sehen aus wie i12, n3 oder d1.</translation>
    </message>
    <message>
        <source>If it has moved there, change the address of this target.</source>
        <translation>Ist es dorthin umgezogen, ändere die Adresse dieses Wegs.</translation>
    </message>
    <message>
        <source>If you trust it, enter that address yourself.</source>
        <translation>Wenn du ihr vertraust, gib diese Adresse selbst ein.</translation>
    </message>
    <message>
        <source>Import 1 item</source>
        <translation>1 Eintrag importieren</translation>
    </message>
    <message>
        <source>Import bookmarks</source>
        <translation>Lesezeichen importieren</translation>
    </message>
    <message>
        <source>Import references</source>
        <translation>Literaturangaben importieren</translation>
    </message>
    <message>
        <source>Import {0} files</source>
        <translation>{0} Dateien importieren</translation>
    </message>
    <message>
        <source>Import {0} highlight</source>
        <translation>{0} Markierung importieren</translation>
    </message>
    <message>
        <source>Import {0} highlights</source>
        <translation>{0} Markierungen importieren</translation>
    </message>
    <message>
        <source>Import {0} item</source>
        <translation>{0} Eintrag importieren</translation>
    </message>
    <message>
        <source>Import {0} items</source>
        <translation>{0} Einträge importieren</translation>
    </message>
    <message>
        <source>Import {0} {1}</source>
        <translation>{0} {1} importieren</translation>
    </message>
    <message>
        <source>Import {0} {1}s</source>
        <translation>{0} {1} importieren</translation>
    </message>
    <message>
        <source>In my own words</source>
        <translation>In meinen eigenen Worten</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation>In eigenen Worten</translation>
    </message>
    <message>
        <source>Install the newer version to open it.</source>
        <translation>Installiere die neuere Version, um sie zu öffnen.</translation>
    </message>
    <message>
        <source>Issue d{0} is not for {1}.</source>
        <translation>Ausgabe d{0} ist nicht für {1}.</translation>
    </message>
    <message>
        <source>Issues that got an answer</source>
        <translation>Ausgaben mit Antwort</translation>
    </message>
    <message>
        <source>It can be looked at. To change it, copy the folder to a place of your own.</source>
        <translation>Du kannst sie ansehen. Zum Ändern kopiere den Ordner an einen eigenen Ort.</translation>
    </message>
    <message>
        <source>It cannot be told which issue this mail answers.</source>
        <translation>Es lässt sich nicht sagen, auf welche Ausgabe diese Mail antwortet.</translation>
    </message>
    <message>
        <source>It cannot be written ({0}).</source>
        <translation>Es lässt sich nicht schreiben ({0}).</translation>
    </message>
    <message>
        <source>It could not be read back. {0}</source>
        <translation>Es ließ sich nicht zurücklesen. {0}</translation>
    </message>
    <message>
        <source>It could not be saved. {0}</source>
        <translation>Es ließ sich nicht speichern. {0}</translation>
    </message>
    <message>
        <source>It ends with api.php, see Special:Version.</source>
        <translation>Sie endet auf api.php, siehe Special:Version.</translation>
    </message>
    <message>
        <source>It gave no reason.</source>
        <translation>Es hat keinen Grund genannt.</translation>
    </message>
    <message>
        <source>It has moved; from now on it is fetched from {0}</source>
        <translation>Umgezogen; ab jetzt wird von {0} abgerufen</translation>
    </message>
    <message>
        <source>It has the name of no format, so it is used only where another one includes it.</source>
        <translation>Sie trägt den Namen keines Formats und wird darum nur genutzt, wo eine andere sie einbindet.</translation>
    </message>
    <message>
        <source>It has to be a bot password, made on the wiki&apos;s page Special:BotPasswords: a name such as Kim@pkm, and 32 letters and digits or more. Your usual password does not work here.</source>
        <translation>Es muss ein Bot-Passwort sein, angelegt auf der Wikiseite Special:BotPasswords: ein Name wie Kim@pkm und mindestens 32 Buchstaben und Ziffern. Dein übliches Passwort geht hier nicht.</translation>
    </message>
    <message>
        <source>It has to begin with “https://”.</source>
        <translation>Sie muss mit „https://“ beginnen.</translation>
    </message>
    <message>
        <source>It is asked for instead.</source>
        <translation>Stattdessen wird danach gefragt.</translation>
    </message>
    <message>
        <source>It is asked for, never set.</source>
        <translation>Danach wird gefragt, es wird nie gesetzt.</translation>
    </message>
    <message>
        <source>It is gone for good</source>
        <translation>Sie ist für immer weg</translation>
    </message>
    <message>
        <source>It is known what became of this mail: {0}.</source>
        <translation>Es ist bekannt, was aus dieser Mail wurde: {0}.</translation>
    </message>
    <message>
        <source>It is known what became of this: {0}.</source>
        <translation>Es ist bekannt, was daraus wurde: {0}.</translation>
    </message>
    <message>
        <source>It is longer than {0} KB.</source>
        <translation>Sie ist länger als {0} KB.</translation>
    </message>
    <message>
        <source>It is not known whom the mails come from.</source>
        <translation>Es ist nicht bekannt, von wem die Mails kommen.</translation>
    </message>
    <message>
        <source>It leads to the front page of the site now: the page itself is probably gone.</source>
        <translation>Es führt jetzt auf die Startseite: Die Seite selbst ist wohl weg.</translation>
    </message>
    <message>
        <source>It leads to {0}, which lies in a private network.</source>
        <translation>Es führt zu {0}, und das liegt in einem privaten Netz.</translation>
    </message>
    <message>
        <source>It looks like {0}</source>
        <translation>Sie sieht so aus: {0}</translation>
    </message>
    <message>
        <source>It looks like “{0}”.</source>
        <translation>Sie sieht so aus: „{0}“.</translation>
    </message>
    <message>
        <source>It may be a feed, or a Markdown file with links.</source>
        <translation>Es kann ein Feed sein, oder eine Markdown-Datei mit Links.</translation>
    </message>
    <message>
        <source>It may be asked again in {0}.</source>
        <translation>In {0} kann wieder gefragt werden.</translation>
    </message>
    <message>
        <source>It may be locked by somebody who is editing it, or hold a word that the wiki blocks.</source>
        <translation>Sie kann gesperrt sein, weil jemand sie bearbeitet, oder ein Wort enthalten, das das Wiki sperrt.</translation>
    </message>
    <message>
        <source>It may be protected; or the bot password lacks the grants to edit and create pages.</source>
        <translation>Sie kann geschützt sein; oder dem Bot-Passwort fehlen die Rechte, Seiten zu bearbeiten und anzulegen.</translation>
    </message>
    <message>
        <source>It says that its API is at {0}</source>
        <translation>Es sagt, seine API sei unter {0}</translation>
    </message>
    <message>
        <source>It should look like example.org/blog.</source>
        <translation>Sie sollte aussehen wie example.org/blog.</translation>
    </message>
    <message>
        <source>It stands in its addresses, after “/spaces/”.</source>
        <translation>Er steht in seinen Adressen hinter „/spaces/“.</translation>
    </message>
    <message>
        <source>It stands in the page&apos;s address.</source>
        <translation>Sie steht in der Adresse der Seite.</translation>
    </message>
    <message>
        <source>It starts a program of yours, and that is not done here.</source>
        <translation>Es startet ein Programm von dir, und das geschieht hier nicht.</translation>
    </message>
    <message>
        <source>It takes only letters of ASCII in them.</source>
        <translation>Er nimmt darin nur ASCII-Buchstaben.</translation>
    </message>
    <message>
        <source>It was not sent to you: {0}</source>
        <translation>Es wurde nicht an dich gesendet: {0}</translation>
    </message>
    <message>
        <source>It will be looked at again another day.</source>
        <translation>An einem anderen Tag wird noch einmal nachgesehen.</translation>
    </message>
    <message>
        <source>It will be tried again later.</source>
        <translation>Später wird es noch einmal versucht.</translation>
    </message>
    <message>
        <source>It will not be fetched any more.</source>
        <translation>Sie wird nicht mehr abgerufen.</translation>
    </message>
    <message>
        <source>Items, notes, highlights and sources can.</source>
        <translation>Bei Einträgen, Notizen, Markierungen und Quellen geht es.</translation>
    </message>
    <message>
        <source>Its cookies or its session store do not work.</source>
        <translation>Seine Cookies oder sein Sitzungsspeicher funktionieren nicht.</translation>
    </message>
    <message>
        <source>Its https address leads on to plain http: on the way anybody can read and change it.</source>
        <translation>Die https-Adresse führt weiter zu einfachem http: Unterwegs kann jeder mitlesen und ändern.</translation>
    </message>
    <message>
        <source>Its name is written as the server has it, such as INBOX or INBOX.Letters.</source>
        <translation>Sein Name wird so geschrieben, wie der Server ihn hat, etwa INBOX oder INBOX.Letters.</translation>
    </message>
    <message>
        <source>Its sources to follow (OPML)</source>
        <translation>Die Quellen der Ausgabe zum Folgen (OPML)</translation>
    </message>
    <message>
        <source>Its two marker lines are not there once each and in their order, so the list was left as it is.</source>
        <translation>Die zwei Markierungszeilen stehen nicht je einmal und in ihrer Reihenfolge da; darum blieb die Liste, wie sie war.</translation>
    </message>
    <message>
        <source>Its whole path. It may be one that Git or a server watches.</source>
        <translation>Der ganze Pfad. Es darf einer sein, den Git oder ein Server beobachtet.</translation>
    </message>
    <message>
        <source>JSON feed of this issue</source>
        <translation>JSON-Feed dieser Ausgabe</translation>
    </message>
    <message>
        <source>Keep 1 item</source>
        <translation>1 Eintrag behalten</translation>
    </message>
    <message>
        <source>Keep or stop</source>
        <translation>Behalten oder aufhören</translation>
    </message>
    <message>
        <source>Keep {0} items</source>
        <translation>{0} Einträge behalten</translation>
    </message>
    <message>
        <source>Key of the space</source>
        <translation>Schlüssel des Bereichs</translation>
    </message>
    <message>
        <source>Kinds are {0}.</source>
        <translation>Arten sind {0}.</translation>
    </message>
    <message>
        <source>Kinds: {0}.</source>
        <translation>Arten: {0}.</translation>
    </message>
    <message>
        <source>Leave it out with a token.</source>
        <translation>Mit einem Token weglassen.</translation>
    </message>
    <message>
        <source>Leave it out; the secret is asked for.</source>
        <translation>Lass es weg; nach dem Geheimnis wird gefragt.</translation>
    </message>
    <message>
        <source>Leave one out.</source>
        <translation>Lass eines weg.</translation>
    </message>
    <message>
        <source>Line {0}: This is no annotation.</source>
        <translation>Zeile {0}: Das ist keine Anmerkung.</translation>
    </message>
    <message>
        <source>Links lead to a page that nobody has written yet: {0}.</source>
        <translation>Links führen zu einer Seite, die noch niemand geschrieben hat: {0}.</translation>
    </message>
    <message>
        <source>Links lead to {0} pages that nobody has written yet: {1}.</source>
        <translation>Links führen zu {0} Seiten, die noch niemand geschrieben hat: {1}.</translation>
    </message>
    <message>
        <source>Literature note</source>
        <translation>Literaturnotiz</translation>
    </message>
    <message>
        <source>Log: what, so what, now what</source>
        <translation>Tagebuch: was, na und, was jetzt</translation>
    </message>
    <message>
        <source>Logged in to {0} as {1}, who may edit and create pages.</source>
        <translation>Angemeldet bei {0} als {1}, mit dem Recht, Seiten zu bearbeiten und anzulegen.</translation>
    </message>
    <message>
        <source>Logged in to {0}; pages such as “{1}” may be written.</source>
        <translation>Angemeldet bei {0}; Seiten wie „{1}“ dürfen geschrieben werden.</translation>
    </message>
    <message>
        <source>Logged in; the space “{0}” is there.</source>
        <translation>Angemeldet; den Bereich „{0}“ gibt es.</translation>
    </message>
    <message>
        <source>Look again for highlights</source>
        <translation>Markierungen noch einmal suchen</translation>
    </message>
    <message>
        <source>Look again:</source>
        <translation>Wieder ansehen:</translation>
    </message>
    <message>
        <source>Look at all three once more: `{0} digest conflict d{1} --to {2}`.</source>
        <translation>Sieh dir alle drei noch einmal an: `{0} digest conflict d{1} --to {2}`.</translation>
    </message>
    <message>
        <source>Look at both texts: keep theirs, or publish over it.</source>
        <translation>Sieh beide Texte an: Behalte den dortigen, oder veröffentliche darüber.</translation>
    </message>
    <message>
        <source>Look at both: leave theirs, or publish over it.</source>
        <translation>Sieh beide an: Lass die dortige, oder veröffentliche darüber.</translation>
    </message>
    <message>
        <source>Look at it there; publishing again does no harm.</source>
        <translation>Sieh es dort an; noch einmal zu veröffentlichen schadet nicht.</translation>
    </message>
    <message>
        <source>Look at its address.</source>
        <translation>Sieh dir die Adresse an.</translation>
    </message>
    <message>
        <source>Look at the address of this target.</source>
        <translation>Sieh dir die Adresse dieses Wegs an.</translation>
    </message>
    <message>
        <source>Look at the address, and whether it wants another login first.</source>
        <translation>Sieh dir die Adresse an, und ob sie zuerst eine andere Anmeldung will.</translation>
    </message>
    <message>
        <source>Look at the address, or try again when you are online.</source>
        <translation>Sieh dir die Adresse an, oder versuche es noch einmal, wenn du online bist.</translation>
    </message>
    <message>
        <source>Look at the address, or try again.</source>
        <translation>Sieh dir die Adresse an, oder versuche es noch einmal.</translation>
    </message>
    <message>
        <source>Look at the address.</source>
        <translation>Sieh dir die Adresse an.</translation>
    </message>
    <message>
        <source>Look at the address. If your organisation signs its certificates itself, name the file of its certificates in “cafile”.</source>
        <translation>Sieh dir die Adresse an. Wenn deine Organisation ihre Zertifikate selbst ausstellt, nenne die Datei mit ihren Zertifikaten unter „cafile“.</translation>
    </message>
    <message>
        <source>Look at the address. {0}</source>
        <translation>Sieh dir die Adresse an. {0}</translation>
    </message>
    <message>
        <source>Look at the grants of the bot password.</source>
        <translation>Sieh dir die Rechte des Bot-Passworts an.</translation>
    </message>
    <message>
        <source>Look at the grants of the bot password: it needs to edit existing pages and to create pages.</source>
        <translation>Sieh dir die Rechte des Bot-Passworts an: Es muss bestehende Seiten bearbeiten und Seiten anlegen dürfen.</translation>
    </message>
    <message>
        <source>Look at the name and the password, or make a new token.</source>
        <translation>Sieh dir Namen und Passwort an, oder mache ein neues Token.</translation>
    </message>
    <message>
        <source>Look at the name, or make a new bot password on Special:BotPasswords.</source>
        <translation>Sieh dir den Namen an, oder mache auf Special:BotPasswords ein neues Bot-Passwort.</translation>
    </message>
    <message>
        <source>Look at the page, then publish again.</source>
        <translation>Sieh dir die Seite an, dann veröffentliche noch einmal.</translation>
    </message>
    <message>
        <source>Look at the proxy in the settings.</source>
        <translation>Sieh dir den Proxy in den Einstellungen an.</translation>
    </message>
    <message>
        <source>Look at the target&apos;s settings.</source>
        <translation>Sieh dir die Einstellungen dieses Wegs an.</translation>
    </message>
    <message>
        <source>Look at the workflow in Teams, copy its address once more and edit the target.</source>
        <translation>Sieh dir den Workflow in Teams an, kopiere seine Adresse noch einmal und bearbeite den Weg.</translation>
    </message>
    <message>
        <source>Look for “RSS”, “Atom” or “Subscribe” on the site and give that address.</source>
        <translation>Suche auf der Website nach „RSS“, „Atom“ oder „Abonnieren“ und gib diese Adresse an.</translation>
    </message>
    <message>
        <source>Look into the channel.</source>
        <translation>Sieh in den Kanal.</translation>
    </message>
    <message>
        <source>Look there, and say it: `{0} digest settle d{1} --to {2}` with --sent or --not-sent.</source>
        <translation>Sieh dort nach, und sage es: `{0} digest settle d{1} --to {2}` mit --sent oder --not-sent.</translation>
    </message>
    <message>
        <source>Look there, and say it: `{0} outbox --sent N` or `--not-sent N`.</source>
        <translation>Sieh dort nach, und sage es: `{0} outbox --sent N` oder `--not-sent N`.</translation>
    </message>
    <message>
        <source>Look whether its disk is connected.</source>
        <translation>Sieh nach, ob das Laufwerk verbunden ist.</translation>
    </message>
    <message>
        <source>Made on Special:BotPasswords.</source>
        <translation>Auf Special:BotPasswords angelegt.</translation>
    </message>
    <message>
        <source>Mail address</source>
        <translation>Mailadresse</translation>
    </message>
    <message>
        <source>Mail needs a sender. Write your address in the settings.</source>
        <translation>Mail braucht einen Absender. Schreibe deine Adresse in die Einstellungen.</translation>
    </message>
    <message>
        <source>Mail server</source>
        <translation>Mailserver</translation>
    </message>
    <message>
        <source>Mail to {0} has to be encrypted.</source>
        <translation>Mail an {0} muss verschlüsselt sein.</translation>
    </message>
    <message>
        <source>Mail without a sender</source>
        <translation>Mail ohne Absender</translation>
    </message>
    <message>
        <source>Mail without a subject</source>
        <translation>Mail ohne Betreff</translation>
    </message>
    <message>
        <source>Mail {0}: {1}</source>
        <translation>Mail {0}: {1}</translation>
    </message>
    <message>
        <source>Mails are brought one by one.</source>
        <translation>Mails werden einzeln gebracht.</translation>
    </message>
    <message>
        <source>Make a new webhook and edit the target.</source>
        <translation>Mache einen neuen Webhook und bearbeite den Weg.</translation>
    </message>
    <message>
        <source>Make one first.</source>
        <translation>Mache zuerst eine.</translation>
    </message>
    <message>
        <source>Mark a note</source>
        <translation>Notiz freigeben</translation>
    </message>
    <message>
        <source>Mark as answered</source>
        <translation>Als beantwortet markieren</translation>
    </message>
    <message>
        <source>Mark as not answered</source>
        <translation>Als nicht beantwortet markieren</translation>
    </message>
    <message>
        <source>Mark {0} as read</source>
        <translation>{0} als gelesen markieren</translation>
    </message>
    <message>
        <source>Mark {0} as unread</source>
        <translation>{0} als ungelesen markieren</translation>
    </message>
    <message>
        <source>Mark {0} notes {1}</source>
        <translation>{0} Notizen freigeben: {1}</translation>
    </message>
    <message>
        <source>Markdown file</source>
        <translation>Markdown-Datei</translation>
    </message>
    <message>
        <source>MediaWiki text</source>
        <translation>MediaWiki-Text</translation>
    </message>
    <message>
        <source>Mend it or use another format.</source>
        <translation>Behebe es, oder nimm ein anderes Format.</translation>
    </message>
    <message>
        <source>Mend the file or move it away.</source>
        <translation>Behebe die Datei, oder räume sie weg.</translation>
    </message>
    <message>
        <source>Mend {0} thing in the issue</source>
        <translation>{0} Sache in der Ausgabe beheben</translation>
    </message>
    <message>
        <source>Mend {0} things in the issue</source>
        <translation>{0} Dinge in der Ausgabe beheben</translation>
    </message>
    <message>
        <source>Merge it, with an alias, instead.</source>
        <translation>Führe es stattdessen zusammen, mit weiterem Namen.</translation>
    </message>
    <message>
        <source>Merge tag {0}</source>
        <translation>Schlagwort {0} zusammenführen</translation>
    </message>
    <message>
        <source>Merge them.</source>
        <translation>Führe sie zusammen.</translation>
    </message>
    <message>
        <source>Merge {0}</source>
        <translation>{0} zusammenführen</translation>
    </message>
    <message>
        <source>Merge “{0}” into “{1}”</source>
        <translation>„{0}“ mit „{1}“ zusammenführen</translation>
    </message>
    <message>
        <source>Message for Slack (JSON)</source>
        <translation>Nachricht für Slack (JSON)</translation>
    </message>
    <message>
        <source>Message for Teams (JSON)</source>
        <translation>Nachricht für Teams (JSON)</translation>
    </message>
    <message>
        <source>Microsoft Teams</source>
        <translation>Microsoft Teams</translation>
    </message>
    <message>
        <source>Mobile Bookmarks</source>
        <translation>Mobile Lesezeichen</translation>
    </message>
    <message>
        <source>Mobile bookmarks</source>
        <translation>Mobile Lesezeichen</translation>
    </message>
    <message>
        <source>Move rule “{0}”</source>
        <translation>Regel „{0}“ verschieben</translation>
    </message>
    <message>
        <source>Move search</source>
        <translation>Suche verschieben</translation>
    </message>
    <message>
        <source>Move section {0}</source>
        <translation>Abschnitt {0} verschieben</translation>
    </message>
    <message>
        <source>Move {0}</source>
        <translation>{0} verschieben</translation>
    </message>
    <message>
        <source>Name an empty or a new one.</source>
        <translation>Nenne einen leeren oder neuen.</translation>
    </message>
    <message>
        <source>Name of the bot password</source>
        <translation>Name des Bot-Passworts</translation>
    </message>
    <message>
        <source>Name tag {0} also {1}</source>
        <translation>Schlagwort {0} auch {1} nennen</translation>
    </message>
    <message>
        <source>Name that column “url” in its first row.</source>
        <translation>Nenne diese Spalte in der ersten Zeile „url“.</translation>
    </message>
    <message>
        <source>Name the issue.</source>
        <translation>Nenne die Ausgabe.</translation>
    </message>
    <message>
        <source>New issue for {0}</source>
        <translation>Neue Ausgabe für {0}</translation>
    </message>
    <message>
        <source>New meets old</source>
        <translation>Neues trifft Altes</translation>
    </message>
    <message>
        <source>No answer from {0} within {1} seconds.</source>
        <translation>Keine Antwort von {0} in {1} Sekunden.</translation>
    </message>
    <message>
        <source>No article was found on this page, so all of its text was kept.</source>
        <translation>Auf dieser Seite wurde kein Artikel gefunden; darum ist ihr ganzer Text behalten.</translation>
    </message>
    <message>
        <source>No complete answer from {0} within {1} seconds.</source>
        <translation>Keine ganze Antwort von {0} in {1} Sekunden.</translation>
    </message>
    <message>
        <source>No connection to {0} could be made.</source>
        <translation>Zu {0} kam keine Verbindung zustande.</translation>
    </message>
    <message>
        <source>No connection to {0} within {1} seconds.</source>
        <translation>Keine Verbindung zu {0} in {1} Sekunden.</translation>
    </message>
    <message>
        <source>No feed was found on this page.</source>
        <translation>Auf dieser Seite wurde kein Feed gefunden.</translation>
    </message>
    <message>
        <source>No link was found in it, so nothing was put into the inbox.</source>
        <translation>Es wurde kein Link darin gefunden; darum kam nichts in den Eingang.</translation>
    </message>
    <message>
        <source>No longer a recipient: {0}.</source>
        <translation>Nicht mehr Empfänger: {0}.</translation>
    </message>
    <message>
        <source>No secure connection to {0} could be made ({1}).</source>
        <translation>Zu {0} kam keine sichere Verbindung zustande ({1}).</translation>
    </message>
    <message>
        <source>No secure connection to {0} on port {1} could be made.</source>
        <translation>Zu {0} an Port {1} kam keine sichere Verbindung zustande.</translation>
    </message>
    <message>
        <source>No text can be that long and that short at once: the rule would never hit anything.</source>
        <translation>Kein Text kann zugleich so lang und so kurz sein: Die Regel träfe nie etwas.</translation>
    </message>
    <message>
        <source>Nobody is named to get it by mail. Give {0} recipients.</source>
        <translation>Niemand ist genannt, der es per Mail bekommt. Gib {0} Empfänger.</translation>
    </message>
    <message>
        <source>Nobody knows whether it arrived</source>
        <translation>Niemand weiß, ob es ankam</translation>
    </message>
    <message>
        <source>Nobody knows whether the last try reached {0}.</source>
        <translation>Niemand weiß, ob der letzte Versuch {0} erreicht hat.</translation>
    </message>
    <message>
        <source>Nobody knows whether the message was posted. {0}</source>
        <translation>Niemand weiß, ob die Nachricht ankam. {0}</translation>
    </message>
    <message>
        <source>Nobody knows whether the page “{0}” was saved. {1}</source>
        <translation>Niemand weiß, ob die Seite „{0}“ gespeichert wurde. {1}</translation>
    </message>
    <message>
        <source>Not ready to go out. {0}</source>
        <translation>Noch nicht bereit, hinauszugehen. {0}</translation>
    </message>
    <message>
        <source>Not sent yet, to be tried again</source>
        <translation>Noch nicht gesendet, wird noch einmal versucht</translation>
    </message>
    <message>
        <source>Not tested against the real service, only against a stand-in with its rules.</source>
        <translation>Nicht mit dem echten Dienst erprobt, nur mit einem Stellvertreter nach dessen Regeln.</translation>
    </message>
    <message>
        <source>Note for Obsidian</source>
        <translation>Notiz für Obsidian</translation>
    </message>
    <message>
        <source>Note from highlights</source>
        <translation>Notiz aus Markierungen</translation>
    </message>
    <message>
        <source>Nothing is left of the name of this page.</source>
        <translation>Vom Namen dieser Seite bleibt nichts übrig.</translation>
    </message>
    <message>
        <source>Nothing is there any more.</source>
        <translation>Dort ist nichts mehr.</translation>
    </message>
    <message>
        <source>Nothing says what others may do with your words. Name a licence, such as CC BY 4.0.</source>
        <translation>Nichts sagt, was andere mit deinen Worten tun dürfen. Nenne eine Lizenz, etwa CC BY 4.0.</translation>
    </message>
    <message>
        <source>Nothing was fetched.</source>
        <translation>Nichts wurde abgerufen.</translation>
    </message>
    <message>
        <source>Nothing was promised to {0}.</source>
        <translation>{0} wurde nichts versprochen.</translation>
    </message>
    <message>
        <source>Now what</source>
        <translation>Was jetzt</translation>
    </message>
    <message>
        <source>Of readers&apos; questions of these weeks, those answered within seven days. Fresh ones do not count yet.</source>
        <translation>Von den Fragen der Leserschaft aus diesen Wochen die, die binnen sieben Tagen beantwortet wurden. Ganz neue zählen noch nicht.</translation>
    </message>
    <message>
        <source>Of the days your communities were promised an issue by their present rhythm, those on which one left within a day. Days skipped on purpose are left out.</source>
        <translation>Von den Tagen, an denen deinen Gemeinschaften nach ihrem jetzigen Rhythmus eine Ausgabe versprochen war, die, an denen eine binnen eines Tages hinausging. Bewusst ausgelassene Tage zählen nicht.</translation>
    </message>
    <message>
        <source>Of the entries sent in these weeks, those whose why has fewer than eight words or repeats the excerpt.</source>
        <translation>Von den in diesen Wochen gesendeten Beiträgen die, deren Warum weniger als acht Wörter hat oder nur den Auszug wiederholt.</translation>
    </message>
    <message>
        <source>Of the issues sent in these weeks, those with an answer, a question, a link, a use or a correction. Silence does not mean no value.</source>
        <translation>Von den in diesen Wochen gesendeten Ausgaben die, auf die eine Antwort, eine Frage, ein Link, eine Anwendung oder eine Korrektur kam. Stille heißt nicht, dass sie nichts wert waren.</translation>
    </message>
    <message>
        <source>Of the items kept in these weeks, those with a why, a note or a comment of yours.</source>
        <translation>Von den in diesen Wochen behaltenen Einträgen die mit einem Warum, einer Notiz oder einem Kommentar von dir.</translation>
    </message>
    <message>
        <source>Of the items that arrived in these weeks, those that are kept now.</source>
        <translation>Von den Einträgen, die in diesen Wochen kamen, die, die jetzt behalten sind.</translation>
    </message>
    <message>
        <source>Of the items that arrived in these weeks, those that are not undecided now.</source>
        <translation>Von den Einträgen, die in diesen Wochen kamen, die, über die jetzt entschieden ist.</translation>
    </message>
    <message>
        <source>Of the notes older than 30 days that others may have, those that no issue ever used.</source>
        <translation>Von den Notizen, die älter als 30 Tage sind und andere sehen dürfen, die, die noch keine Ausgabe genutzt hat.</translation>
    </message>
    <message>
        <source>Of the notes older than 30 days, those linked to, edited or used in an issue in these weeks.</source>
        <translation>Von den Notizen, die älter als 30 Tage sind, die, die in diesen Wochen verlinkt, bearbeitet oder in einer Ausgabe genutzt wurden.</translation>
    </message>
    <message>
        <source>Of the notes written in these weeks, those with a link to a note at least 14 days older.</source>
        <translation>Von den in diesen Wochen geschriebenen Notizen die mit einem Link zu einer Notiz, die mindestens 14 Tage älter ist.</translation>
    </message>
    <message>
        <source>Of {0} changed both there and here, yours {1} kept.</source>
        <translation>Von {0}, dort wie hier geändert, {1} deine Fassung behalten.</translation>
    </message>
    <message>
        <source>Old notes at work</source>
        <translation>Alte Notizen im Einsatz</translation>
    </message>
    <message>
        <source>One or two letters with * are looked for in titles and tags only.</source>
        <translation>Ein oder zwei Buchstaben mit * werden nur in Titeln und Schlagwörtern gesucht.</translation>
    </message>
    <message>
        <source>One sentence: who did what, and what came of it.</source>
        <translation>Ein Satz: wer tat was, und was wurde daraus.</translation>
    </message>
    <message>
        <source>Only JSON as it is.</source>
        <translation>Nur JSON, wie es ist.</translation>
    </message>
    <message>
        <source>Only JSON is taken.</source>
        <translation>Hier wird nur JSON angenommen.</translation>
    </message>
    <message>
        <source>Only a server on this computer is spoken to so. Choose tls or starttls.</source>
        <translation>Nur mit einem Server auf diesem Rechner wird so gesprochen. Wähle tls oder starttls.</translation>
    </message>
    <message>
        <source>Only a source on probation has a day to decide by.</source>
        <translation>Nur eine Quelle auf Probe hat einen Tag, bis zu dem zu entscheiden ist.</translation>
    </message>
    <message>
        <source>Only addresses that begin with http:// or https:// can be fetched.</source>
        <translation>Nur Adressen, die mit http:// oder https:// beginnen, lassen sich abrufen.</translation>
    </message>
    <message>
        <source>Only pages of the web can be saved.</source>
        <translation>Speichern lassen sich nur Seiten aus dem Web.</translation>
    </message>
    <message>
        <source>Only the first {0} characters were read.</source>
        <translation>Nur die ersten {0} Zeichen wurden gelesen.</translation>
    </message>
    <message>
        <source>Only the first {0} of {1} mails were taken.</source>
        <translation>Nur die ersten {0} von {1} Mails wurden genommen.</translation>
    </message>
    <message>
        <source>Only the first {0} words were used.</source>
        <translation>Nur die ersten {0} Wörter wurden genutzt.</translation>
    </message>
    <message>
        <source>Only the first {0} words with *, ? or ~ were used.</source>
        <translation>Nur die ersten {0} Wörter mit *, ? oder ~ wurden genutzt.</translation>
    </message>
    <message>
        <source>Only where an organisation signs its own.</source>
        <translation>Nur wo eine Organisation ihre eigenen ausstellt.</translation>
    </message>
    <message>
        <source>Open the note</source>
        <translation>Die Notiz öffnen</translation>
    </message>
    <message>
        <source>Other Bookmarks</source>
        <translation>Weitere Lesezeichen</translation>
    </message>
    <message>
        <source>Other bookmarks</source>
        <translation>Weitere Lesezeichen</translation>
    </message>
    <message>
        <source>Own certificates</source>
        <translation>Eigene Zertifikate</translation>
    </message>
    <message>
        <source>PKM Desktop</source>
        <translation>PKM Desktop</translation>
    </message>
    <message>
        <source>PKM Desktop vault</source>
        <translation>Vault von PKM Desktop</translation>
    </message>
    <message>
        <source>Page for Logseq</source>
        <translation>Seite für Logseq</translation>
    </message>
    <message>
        <source>Page of an issue</source>
        <translation>Seite einer Ausgabe</translation>
    </message>
    <message>
        <source>Page that lists all issues</source>
        <translation>Seite, die alle Ausgaben aufführt</translation>
    </message>
    <message>
        <source>Parts are {0}.</source>
        <translation>Teile sind {0}.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Password or token</source>
        <translation>Passwort oder Token</translation>
    </message>
    <message>
        <source>Paste the text into the page yourself.</source>
        <translation>Füge den Text selbst in die Seite ein.</translation>
    </message>
    <message>
        <source>Perhaps the network wants you to log in, or the feed has moved.</source>
        <translation>Vielleicht will das Netz, dass du dich anmeldest, oder der Feed ist umgezogen.</translation>
    </message>
    <message>
        <source>Permanent note: one claim</source>
        <translation>Feste Notiz: eine Aussage</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Reiner Text</translation>
    </message>
    <message>
        <source>Pocket&apos;s and Instapaper&apos;s HTML</source>
        <translation>HTML von Pocket und Instapaper</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Ports are numbers such as 465 or 587.</source>
        <translation>Ports sind Zahlen wie 465 oder 587.</translation>
    </message>
    <message>
        <source>Post for Hugo</source>
        <translation>Beitrag für Hugo</translation>
    </message>
    <message>
        <source>Post for Jekyll</source>
        <translation>Beitrag für Jekyll</translation>
    </message>
    <message>
        <source>Promises kept</source>
        <translation>Gehaltene Versprechen</translation>
    </message>
    <message>
        <source>Promote note</source>
        <translation>Notiz zur festen machen</translation>
    </message>
    <message>
        <source>Publish a web page instead and print that.</source>
        <translation>Veröffentliche stattdessen eine Webseite und drucke sie.</translation>
    </message>
    <message>
        <source>Publish it again instead.</source>
        <translation>Veröffentliche sie stattdessen noch einmal.</translation>
    </message>
    <message>
        <source>Publish the issue again instead.</source>
        <translation>Veröffentliche stattdessen die Ausgabe noch einmal.</translation>
    </message>
    <message>
        <source>Publish {0} #{1}</source>
        <translation>{0} #{1} veröffentlichen</translation>
    </message>
    <message>
        <source>Publishing cannot be undone; a correction can be published.</source>
        <translation>Veröffentlichen lässt sich nicht rückgängig machen; eine Berichtigung lässt sich veröffentlichen.</translation>
    </message>
    <message>
        <source>Put aside until {0}: 1 item</source>
        <translation>Bis {0} zurückstellen: 1 Eintrag</translation>
    </message>
    <message>
        <source>Put aside until {0}: {1}</source>
        <translation>Bis {0} zurückstellen: {1}</translation>
    </message>
    <message>
        <source>Put aside until {0}: {1} items</source>
        <translation>Bis {0} zurückstellen: {1} Einträge</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Zurücklegen</translation>
    </message>
    <message>
        <source>Put back 1 item</source>
        <translation>1 Eintrag zurücklegen</translation>
    </message>
    <message>
        <source>Put back {0} items</source>
        <translation>{0} Einträge zurücklegen</translation>
    </message>
    <message>
        <source>Put the rest into the note.</source>
        <translation>Setze den Rest in die Notiz.</translation>
    </message>
    <message>
        <source>Put them into the proxy&apos;s address in the settings.</source>
        <translation>Setze sie in den Einstellungen in die Adresse des Proxys.</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Questions answered</source>
        <translation>Beantwortete Fragen</translation>
    </message>
    <message>
        <source>Quick thought</source>
        <translation>Schneller Gedanke</translation>
    </message>
    <message>
        <source>Read later:</source>
        <translation>Später lesen:</translation>
    </message>
    <message>
        <source>Read later: 1 item</source>
        <translation>Später lesen: 1 Eintrag</translation>
    </message>
    <message>
        <source>Read later: {0} items</source>
        <translation>Später lesen: {0} Einträge</translation>
    </message>
    <message>
        <source>Readwise Reader&apos;s CSV</source>
        <translation>CSV von Readwise Reader</translation>
    </message>
    <message>
        <source>Reference {0}: It has neither a title nor an address.</source>
        <translation>Literaturangabe {0}: Sie hat weder Titel noch Adresse.</translation>
    </message>
    <message>
        <source>Relations are {0}.</source>
        <translation>Beziehungen sind {0}.</translation>
    </message>
    <message>
        <source>Remove attachment {0}</source>
        <translation>Anhang {0} entfernen</translation>
    </message>
    <message>
        <source>Remove both, and the list is made anew at the end of the page.</source>
        <translation>Entferne beide, dann entsteht die Liste neu am Ende der Seite.</translation>
    </message>
    <message>
        <source>Remove highlight</source>
        <translation>Markierung entfernen</translation>
    </message>
    <message>
        <source>Remove mailbox</source>
        <translation>Postfach entfernen</translation>
    </message>
    <message>
        <source>Remove rule “{0}”</source>
        <translation>Regel „{0}“ entfernen</translation>
    </message>
    <message>
        <source>Remove section {0}</source>
        <translation>Abschnitt {0} entfernen</translation>
    </message>
    <message>
        <source>Remove target “{0}”</source>
        <translation>Weg hinaus „{0}“ entfernen</translation>
    </message>
    <message>
        <source>Remove the login of “{0}”</source>
        <translation>Anmeldung von „{0}“ entfernen</translation>
    </message>
    <message>
        <source>Remove the poll</source>
        <translation>Umfrage entfernen</translation>
    </message>
    <message>
        <source>Rename it instead.</source>
        <translation>Benenn ihn stattdessen um.</translation>
    </message>
    <message>
        <source>Rename section {0}</source>
        <translation>Abschnitt {0} umbenennen</translation>
    </message>
    <message>
        <source>Rename tag {0}</source>
        <translation>Schlagwort {0} umbenennen</translation>
    </message>
    <message>
        <source>Rename the folder “{0}”</source>
        <translation>Ordner „{0}“ umbenennen</translation>
    </message>
    <message>
        <source>Reopen it to correct it.</source>
        <translation>Öffne sie wieder, um sie zu berichtigen.</translation>
    </message>
    <message>
        <source>Reopen the issue to correct it: it is published again as corrected.</source>
        <translation>Öffne die Ausgabe wieder, um sie zu berichtigen: Sie erscheint dann noch einmal als berichtigt.</translation>
    </message>
    <message>
        <source>Reopen {0}</source>
        <translation>{0} wieder öffnen</translation>
    </message>
    <message>
        <source>Reply to</source>
        <translation>Antwort an</translation>
    </message>
    <message>
        <source>Restore note</source>
        <translation>Notiz wiederherstellen</translation>
    </message>
    <message>
        <source>Restore the newest backup (folder `backups` beside it) with `{0} restore FILE`.</source>
        <translation>Hole die neueste Sicherung zurück (Ordner `backups` daneben) mit `{0} restore FILE`.</translation>
    </message>
    <message>
        <source>Retention: drop {0}</source>
        <translation>Aufräumen: {0} verwerfen</translation>
    </message>
    <message>
        <source>Review: {0}</source>
        <translation>Rückblick: {0}</translation>
    </message>
    <message>
        <source>Safari&apos;s own file</source>
        <translation>Eigene Datei von Safari</translation>
    </message>
    <message>
        <source>Save it as a file and import that.</source>
        <translation>Speichere es als Datei und importiere die.</translation>
    </message>
    <message>
        <source>Save it with its address: `save ADDRESS --html FILE`.</source>
        <translation>Behalte sie mit ihrer Adresse: `save ADDRESS --html FILE`.</translation>
    </message>
    <message>
        <source>Save search “{0}”</source>
        <translation>Suche „{0}“ speichern</translation>
    </message>
    <message>
        <source>Save the page in the browser as HTML, and give that file.</source>
        <translation>Speichere die Seite im Browser als HTML, und gib diese Datei an.</translation>
    </message>
    <message>
        <source>Save “{0}”</source>
        <translation>„{0}“ behalten</translation>
    </message>
    <message>
        <source>Say first why it matters; then what speaks against it.</source>
        <translation>Sage zuerst, warum es wichtig ist; dann, was dagegen spricht.</translation>
    </message>
    <message>
        <source>Say in a sentence what is so.</source>
        <translation>Sage in einem Satz, was so ist.</translation>
    </message>
    <message>
        <source>Say where to publish to.</source>
        <translation>Sage, wohin veröffentlicht wird.</translation>
    </message>
    <message>
        <source>Say which address asks to be left out.</source>
        <translation>Sage, welche Adresse sich abmelden möchte.</translation>
    </message>
    <message>
        <source>Say which one.</source>
        <translation>Sage, wer gemeint ist.</translation>
    </message>
    <message>
        <source>Say who brought it: their name stands beside what they found.</source>
        <translation>Sage, wer es mitgebracht hat: Der Name steht neben dem Fund.</translation>
    </message>
    <message>
        <source>Say who verified it.</source>
        <translation>Sage, wer es bestätigt hat.</translation>
    </message>
    <message>
        <source>Say whose address asks to be left out.</source>
        <translation>Sage, wessen Adresse sich abmelden möchte.</translation>
    </message>
    <message>
        <source>See `mailbox list`.</source>
        <translation>Siehe `mailbox list`.</translation>
    </message>
    <message>
        <source>See `outbox`.</source>
        <translation>Siehe `outbox`.</translation>
    </message>
    <message>
        <source>See `target list`.</source>
        <translation>Siehe `target list`.</translation>
    </message>
    <message>
        <source>Sense not shared</source>
        <translation>Verstanden, nicht geteilt</translation>
    </message>
    <message>
        <source>Sent to {0} alone. Look whether it came, and how it looks.</source>
        <translation>Nur an {0} gesendet. Sieh nach, ob es ankam und wie es aussieht.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Set the login of “{0}”</source>
        <translation>Anmeldung von „{0}“ setzen</translation>
    </message>
    <message>
        <source>Set the poll</source>
        <translation>Umfrage setzen</translation>
    </message>
    <message>
        <source>Set the tier as well.</source>
        <translation>Setze auch die Stufe.</translation>
    </message>
    <message>
        <source>Several people are called “{0}”: {1}.</source>
        <translation>Mehrere heißen „{0}“: {1}.</translation>
    </message>
    <message>
        <source>Shared without sense</source>
        <translation>Geteilt ohne Warum</translation>
    </message>
    <message>
        <source>Shorten the quote</source>
        <translation>Das Zitat kürzen</translation>
    </message>
    <message>
        <source>Shown are the best of the newest.</source>
        <translation>Gezeigt werden die besten der neuesten.</translation>
    </message>
    <message>
        <source>Skip an issue for “{0}”</source>
        <translation>Eine Ausgabe für „{0}“ auslassen</translation>
    </message>
    <message>
        <source>Slack did not say whether it was posted (HTTP {0}).</source>
        <translation>Slack hat nicht gesagt, ob es ankam (HTTP {0}).</translation>
    </message>
    <message>
        <source>Slack did not take it: {0}</source>
        <translation>Slack hat es nicht genommen: {0}</translation>
    </message>
    <message>
        <source>Slack does not allow posting there.</source>
        <translation>Slack erlaubt das Schreiben dort nicht.</translation>
    </message>
    <message>
        <source>Slack does not allow this webhook to post there.</source>
        <translation>Slack erlaubt diesem Webhook das Schreiben dort nicht.</translation>
    </message>
    <message>
        <source>Slack does not understand the message.</source>
        <translation>Slack versteht die Nachricht nicht.</translation>
    </message>
    <message>
        <source>Slack takes no more messages for the moment.</source>
        <translation>Slack nimmt im Moment keine Nachrichten mehr.</translation>
    </message>
    <message>
        <source>So what</source>
        <translation>Na und</translation>
    </message>
    <message>
        <source>Some characters could not be read and were replaced.</source>
        <translation>Einige Zeichen ließen sich nicht lesen und wurden ersetzt.</translation>
    </message>
    <message>
        <source>Some companies have switched that off; the e-mail draft works with every mail program.</source>
        <translation>Manche Firmen haben das abgeschaltet; der E-Mail-Entwurf geht mit jedem Mailprogramm.</translation>
    </message>
    <message>
        <source>Somebody changed other lines at the same moment, and the wiki kept both. Look at the page.</source>
        <translation>Jemand hat im selben Moment andere Zeilen geändert, und das Wiki hat beides behalten. Sieh dir die Seite an.</translation>
    </message>
    <message>
        <source>Somebody else has {0} this page.</source>
        <translation>Jemand anders hat diese Seite {0}.</translation>
    </message>
    <message>
        <source>Somebody has changed the page right after us. Look at it.</source>
        <translation>Jemand hat die Seite gleich nach uns geändert. Sieh sie dir an.</translation>
    </message>
    <message>
        <source>Somebody has deleted this page in the meantime.</source>
        <translation>Jemand hat diese Seite inzwischen gelöscht.</translation>
    </message>
    <message>
        <source>Somebody is editing the page “{0}” right now, so nothing was written.</source>
        <translation>Jemand bearbeitet gerade die Seite „{0}“; darum wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Somebody is editing this page right now.</source>
        <translation>Jemand bearbeitet gerade diese Seite.</translation>
    </message>
    <message>
        <source>Somebody made a page of this name a moment before us.</source>
        <translation>Jemand hat einen Moment vor uns eine Seite dieses Namens angelegt.</translation>
    </message>
    <message>
        <source>Somebody saved this page a moment before us; nothing was overwritten.</source>
        <translation>Jemand hat diese Seite einen Moment vor uns gespeichert; nichts wurde überschrieben.</translation>
    </message>
    <message>
        <source>Something else was asked for.</source>
        <translation>Es wurde nach etwas anderem gefragt.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Sources you share from</source>
        <translation>Quellen, aus denen du teilst</translation>
    </message>
    <message>
        <source>Standard Notes&apos; backups</source>
        <translation>Sicherungen von Standard Notes</translation>
    </message>
    <message>
        <source>Steps are {0}.</source>
        <translation>Schritte sind {0}.</translation>
    </message>
    <message>
        <source>Stopped; nothing of this file was brought in.</source>
        <translation>Angehalten; aus dieser Datei wurde nichts hereingeholt.</translation>
    </message>
    <message>
        <source>Stopped; nothing was brought in.</source>
        <translation>Angehalten; nichts wurde hereingeholt.</translation>
    </message>
    <message>
        <source>Stopped; nothing was changed.</source>
        <translation>Angehalten; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Stopped; nothing was fetched.</source>
        <translation>Angehalten; nichts wurde abgerufen.</translation>
    </message>
    <message>
        <source>Stopped; nothing was followed.</source>
        <translation>Angehalten; es kam keine Quelle dazu.</translation>
    </message>
    <message>
        <source>Such as Kim@pkm.</source>
        <translation>Etwa Kim@pkm.</translation>
    </message>
    <message>
        <source>Such as ada@example.org.</source>
        <translation>Etwa ada@example.org.</translation>
    </message>
    <message>
        <source>Such as https://example.atlassian.net/wiki</source>
        <translation>Etwa https://example.atlassian.net/wiki</translation>
    </message>
    <message>
        <source>Switch rule “{0}” off</source>
        <translation>Regel „{0}“ ausschalten</translation>
    </message>
    <message>
        <source>Switch rule “{0}” on</source>
        <translation>Regel „{0}“ einschalten</translation>
    </message>
    <message>
        <source>TLS is usually on port 465, STARTTLS on 587.</source>
        <translation>TLS ist meist auf Port 465, STARTTLS auf 587.</translation>
    </message>
    <message>
        <source>TLS is usually on port 993, STARTTLS on 143.</source>
        <translation>TLS ist meist auf Port 993, STARTTLS auf 143.</translation>
    </message>
    <message>
        <source>Tag {0}</source>
        <translation>{0} verschlagworten</translation>
    </message>
    <message>
        <source>Tag {0} things</source>
        <translation>{0} Dinge verschlagworten</translation>
    </message>
    <message>
        <source>Take another one of its backups.</source>
        <translation>Nimm eine andere seiner Sicherungen.</translation>
    </message>
    <message>
        <source>Take in what “{0}” brought</source>
        <translation>Aufnehmen, was „{0}“ mitbrachte</translation>
    </message>
    <message>
        <source>Take it out, or paste the text yourself.</source>
        <translation>Nimm es heraus, oder füge den Text selbst ein.</translation>
    </message>
    <message>
        <source>Take off what follows the reader</source>
        <translation>Entfernen, was der Leserschaft folgt</translation>
    </message>
    <message>
        <source>Take out some entries, or shorten reasons and quotes.</source>
        <translation>Nimm Beiträge heraus, oder kürze Gründe und Zitate.</translation>
    </message>
    <message>
        <source>Take out some entries.</source>
        <translation>Nimm Beiträge heraus.</translation>
    </message>
    <message>
        <source>Take out {0}</source>
        <translation>{0} herausnehmen</translation>
    </message>
    <message>
        <source>Take {0} out of its folder</source>
        <translation>{0} aus dem Ordner nehmen</translation>
    </message>
    <message>
        <source>Teams did not say whether it was posted (HTTP {0}).</source>
        <translation>Teams hat nicht gesagt, ob es ankam (HTTP {0}).</translation>
    </message>
    <message>
        <source>Teams did not take the message (HTTP {0}).</source>
        <translation>Teams hat die Nachricht nicht genommen (HTTP {0}).</translation>
    </message>
    <message>
        <source>Teams did not take the message.</source>
        <translation>Teams hat die Nachricht nicht genommen.</translation>
    </message>
    <message>
        <source>Teams takes no more messages for the moment.</source>
        <translation>Teams nimmt im Moment keine Nachrichten mehr.</translation>
    </message>
    <message>
        <source>Tell the makers of PKM Desktop.</source>
        <translation>Sage denen Bescheid, die PKM Desktop machen.</translation>
    </message>
    <message>
        <source>Tell {0}</source>
        <translation>{0} erzählen</translation>
    </message>
    <message>
        <source>Test of “{0}”</source>
        <translation>Probe von „{0}“</translation>
    </message>
    <message>
        <source>Test the target.</source>
        <translation>Teste den Weg.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>That is too much: the limit is 1 MB.</source>
        <translation>Das ist zu viel: Die Grenze ist 1 MB.</translation>
    </message>
    <message>
        <source>That took too long.</source>
        <translation>Das hat zu lange gedauert.</translation>
    </message>
    <message>
        <source>That week has not begun yet.</source>
        <translation>Diese Woche hat noch nicht begonnen.</translation>
    </message>
    <message>
        <source>The JSON of this feed is broken{0}.</source>
        <translation>Das JSON dieses Feeds ist kaputt{0}.</translation>
    </message>
    <message>
        <source>The PDF could not be made ({0}).</source>
        <translation>Das PDF ließ sich nicht machen ({0}).</translation>
    </message>
    <message>
        <source>The address cannot be used.</source>
        <translation>Die Adresse lässt sich nicht nutzen.</translation>
    </message>
    <message>
        <source>The address ends with api.php; it stands on the wiki&apos;s page Special:Version.</source>
        <translation>Die Adresse endet auf api.php; sie steht auf der Wikiseite Special:Version.</translation>
    </message>
    <message>
        <source>The address is not one that can be fetched.</source>
        <translation>Die Adresse ist keine, die sich abrufen lässt.</translation>
    </message>
    <message>
        <source>The address leads on to something that is no address.</source>
        <translation>Die Adresse führt weiter zu etwas, das keine Adresse ist.</translation>
    </message>
    <message>
        <source>The address leads on to something that is not on the web.</source>
        <translation>Die Adresse führt weiter zu etwas, das nicht im Web ist.</translation>
    </message>
    <message>
        <source>The address leads round in circles (more than {0} redirects).</source>
        <translation>Die Adresse führt im Kreis (mehr als {0} Weiterleitungen).</translation>
    </message>
    <message>
        <source>The address of the webhook is wrong.</source>
        <translation>Die Adresse des Webhooks ist falsch.</translation>
    </message>
    <message>
        <source>The address of this source has no place for a token.</source>
        <translation>Die Adresse dieser Quelle hat keinen Platz für ein Token.</translation>
    </message>
    <message>
        <source>The address of {0}</source>
        <translation>Die Adresse von {0}</translation>
    </message>
    <message>
        <source>The address of “{0}” had a password or a token in it that was left out. Where the feed asks for it, enter it in the settings of the source.</source>
        <translation>Die Adresse von „{0}“ enthielt ein Passwort oder Token; es blieb draußen. Fragt der Feed danach, gib es in den Einstellungen der Quelle ein.</translation>
    </message>
    <message>
        <source>The address of “{0}” had a password or a token in it. The keyring of this system has that now.</source>
        <translation>Die Adresse von „{0}“ enthielt ein Passwort oder Token. Das hat jetzt der Schlüsselbund dieses Systems.</translation>
    </message>
    <message>
        <source>The address was not among the recipients of {0}. If their mails go to a list, take it off there.</source>
        <translation>Die Adresse war nicht unter den Empfängern von {0}. Gehen ihre Mails an eine Liste, nimm sie dort heraus.</translation>
    </message>
    <message>
        <source>The answer from {0} broke off.</source>
        <translation>Die Antwort von {0} brach ab.</translation>
    </message>
    <message>
        <source>The answer is a damaged gzip file.</source>
        <translation>Die Antwort ist eine beschädigte gzip-Datei.</translation>
    </message>
    <message>
        <source>The answer is empty.</source>
        <translation>Die Antwort ist leer.</translation>
    </message>
    <message>
        <source>The answer is {0}; the limit is {1}.</source>
        <translation>Die Antwort ist {0}; die Grenze ist {1}.</translation>
    </message>
    <message>
        <source>The answer of {0} came damaged.</source>
        <translation>Die Antwort von {0} kam beschädigt an.</translation>
    </message>
    <message>
        <source>The answer of {0} is larger than {1} MB and was not read.</source>
        <translation>Die Antwort von {0} ist größer als {1} MB und wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>The answer unpacks to more than {0} times its size; it was not read any further.</source>
        <translation>Die Antwort wird entpackt mehr als {0}-mal so groß; sie wurde nicht weiter gelesen.</translation>
    </message>
    <message>
        <source>The app is closing; this document was not read.</source>
        <translation>Die App wird beendet; dieses Dokument wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>The certificate of {0} cannot be trusted ({1}).</source>
        <translation>Dem Zertifikat von {0} ist nicht zu trauen ({1}).</translation>
    </message>
    <message>
        <source>The certificate of {0} {1}.</source>
        <translation>Das Zertifikat von {0} {1}.</translation>
    </message>
    <message>
        <source>The channel does not exist any more.</source>
        <translation>Den Kanal gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>The channel is archived.</source>
        <translation>Der Kanal ist archiviert.</translation>
    </message>
    <message>
        <source>The claim, in my own words</source>
        <translation>Die Aussage, in meinen eigenen Worten</translation>
    </message>
    <message>
        <source>The community&apos;s own template does not work. {0}</source>
        <translation>Die eigene Vorlage der Gemeinschaft funktioniert nicht. {0}</translation>
    </message>
    <message>
        <source>The condition on {0} has nothing to compare with. Give it a word.</source>
        <translation>Die Bedingung zu {0} hat nichts zum Vergleichen. Gib ihr ein Wort.</translation>
    </message>
    <message>
        <source>The condition on {0} is longer than {1} characters. Make two of it.</source>
        <translation>Die Bedingung zu {0} ist länger als {1} Zeichen. Mache zwei daraus.</translation>
    </message>
    <message>
        <source>The connection to the mail server is closed.</source>
        <translation>Die Verbindung zum Mailserver ist zu.</translation>
    </message>
    <message>
        <source>The connection to the mailbox is closed.</source>
        <translation>Die Verbindung zum Postfach ist zu.</translation>
    </message>
    <message>
        <source>The content of the attachment “{0}” is missing.</source>
        <translation>Der Inhalt des Anhangs „{0}“ fehlt.</translation>
    </message>
    <message>
        <source>The content of the attachment “{0}” is not what was kept.</source>
        <translation>Der Inhalt des Anhangs „{0}“ ist nicht, was behalten wurde.</translation>
    </message>
    <message>
        <source>The copy cannot be written ({0}).</source>
        <translation>Die Kopie lässt sich nicht schreiben ({0}).</translation>
    </message>
    <message>
        <source>The copy is not complete and was not used.</source>
        <translation>Die Kopie ist nicht vollständig und wurde nicht genutzt.</translation>
    </message>
    <message>
        <source>The credit</source>
        <translation>Der Dank</translation>
    </message>
    <message>
        <source>The disk is full: this change was not saved, everything before it was.</source>
        <translation>Das Laufwerk ist voll: Diese Änderung ist nicht gespeichert, alles davor schon.</translation>
    </message>
    <message>
        <source>The disk reports an error: what was being saved was not, everything before it was.</source>
        <translation>Das Laufwerk meldet einen Fehler: Was gerade gespeichert wurde, ist es nicht, alles davor schon.</translation>
    </message>
    <message>
        <source>The document could not be read ({0}).</source>
        <translation>Das Dokument ließ sich nicht lesen ({0}).</translation>
    </message>
    <message>
        <source>The document could not be read: it crashed the reader or needed too much memory.</source>
        <translation>Das Dokument ließ sich nicht lesen: Es brachte den Leser zum Absturz oder brauchte zu viel Speicher.</translation>
    </message>
    <message>
        <source>The document is nested too deeply to be read.</source>
        <translation>Das Dokument ist zu tief verschachtelt, um gelesen zu werden.</translation>
    </message>
    <message>
        <source>The document needs too much memory to be read.</source>
        <translation>Das Dokument braucht zu viel Speicher, um gelesen zu werden.</translation>
    </message>
    <message>
        <source>The document took too long to read (more than {0} seconds) and was given up.</source>
        <translation>Das Lesen des Dokuments dauerte zu lange (mehr als {0} Sekunden) und wurde aufgegeben.</translation>
    </message>
    <message>
        <source>The door for the browser cannot be opened on port {0} ({1}).</source>
        <translation>Die Tür für den Browser lässt sich auf Port {0} nicht öffnen ({1}).</translation>
    </message>
    <message>
        <source>The feed does not carry this item any more, so its own text cannot be had.</source>
        <translation>Der Feed führt diesen Eintrag nicht mehr; darum ist sein eigener Text nicht zu haben.</translation>
    </message>
    <message>
        <source>The feed has {0} entries; the first {1} were taken.</source>
        <translation>Der Feed hat {0} Einträge; die ersten {1} wurden genommen.</translation>
    </message>
    <message>
        <source>The feed is broken beyond reading ({0}).</source>
        <translation>Der Feed ist so kaputt, dass er sich nicht lesen lässt ({0}).</translation>
    </message>
    <message>
        <source>The feed is not well-formed XML; what could be read was taken.</source>
        <translation>Der Feed ist kein wohlgeformtes XML; was lesbar war, wurde genommen.</translation>
    </message>
    <message>
        <source>The feed is too large: {0} MB, the limit is {1} MB.</source>
        <translation>Der Feed ist zu groß: {0} MB, die Grenze ist {1} MB.</translation>
    </message>
    <message>
        <source>The file cannot be kept ({0}).</source>
        <translation>Die Datei lässt sich nicht behalten ({0}).</translation>
    </message>
    <message>
        <source>The file cannot be read ({0}).</source>
        <translation>Die Datei lässt sich nicht lesen ({0}).</translation>
    </message>
    <message>
        <source>The file cannot be written ({0}).</source>
        <translation>Die Datei lässt sich nicht schreiben ({0}).</translation>
    </message>
    <message>
        <source>The file could not be written ({0}).</source>
        <translation>Die Datei ließ sich nicht schreiben ({0}).</translation>
    </message>
    <message>
        <source>The file does not hold what was written to it.</source>
        <translation>Die Datei enthält nicht, was in sie geschrieben wurde.</translation>
    </message>
    <message>
        <source>The file has more than {0} links; the rest was left out.</source>
        <translation>Die Datei hat mehr als {0} Links; der Rest blieb draußen.</translation>
    </message>
    <message>
        <source>The file is damaged (line {0}: no well-formed XML); what could be read was taken.</source>
        <translation>Die Datei ist beschädigt (Zeile {0}: kein wohlgeformtes XML); was lesbar war, wurde genommen.</translation>
    </message>
    <message>
        <source>The file is damaged, or no file of Firefox: its bookmarks cannot be read.</source>
        <translation>Die Datei ist beschädigt oder keine von Firefox: Ihre Lesezeichen lassen sich nicht lesen.</translation>
    </message>
    <message>
        <source>The file is damaged: it is no readable property list of a Mac.</source>
        <translation>Die Datei ist beschädigt: Sie ist keine lesbare Eigenschaftsliste eines Macs.</translation>
    </message>
    <message>
        <source>The file is damaged: it is no valid JSON.</source>
        <translation>Die Datei ist beschädigt: Sie ist kein gültiges JSON.</translation>
    </message>
    <message>
        <source>The file is damaged: it is no valid JSON{0}.</source>
        <translation>Die Datei ist beschädigt: Sie ist kein gültiges JSON{0}.</translation>
    </message>
    <message>
        <source>The file is damaged: {0}.</source>
        <translation>Die Datei ist beschädigt: {0}.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>The file is too large for a list of feeds ({0} MB).</source>
        <translation>Die Datei ist zu groß für eine Liste von Feeds ({0} MB).</translation>
    </message>
    <message>
        <source>The file is too large to be read whole; its end was left out.</source>
        <translation>Die Datei ist zu groß, um ganz gelesen zu werden; ihr Ende blieb draußen.</translation>
    </message>
    <message>
        <source>The file with your own certificates cannot be read.</source>
        <translation>Die Datei mit deinen eigenen Zertifikaten lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>The files could not be written ({0}).</source>
        <translation>Die Dateien ließen sich nicht schreiben ({0}).</translation>
    </message>
    <message>
        <source>The finder</source>
        <translation>Wer es fand</translation>
    </message>
    <message>
        <source>The folder cannot be written ({0}).</source>
        <translation>Der Ordner lässt sich nicht beschreiben ({0}).</translation>
    </message>
    <message>
        <source>The folder for the library cannot be made ({0}).</source>
        <translation>Der Ordner für die Bibliothek lässt sich nicht anlegen ({0}).</translation>
    </message>
    <message>
        <source>The folder of the library cannot be found.</source>
        <translation>Der Ordner der Bibliothek ist nicht zu finden.</translation>
    </message>
    <message>
        <source>The folder will be made.</source>
        <translation>Der Ordner wird angelegt.</translation>
    </message>
    <message>
        <source>The heading of a section</source>
        <translation>Die Überschrift eines Abschnitts</translation>
    </message>
    <message>
        <source>The id of the page above is a number.</source>
        <translation>Die Kennung der Seite darüber ist eine Zahl.</translation>
    </message>
    <message>
        <source>The introduction</source>
        <translation>Die Einleitung</translation>
    </message>
    <message>
        <source>The issue has arrived, but not its line on the page “{0}”. {1}</source>
        <translation>Die Ausgabe ist angekommen, aber nicht ihre Zeile auf der Seite „{0}“. {1}</translation>
    </message>
    <message>
        <source>The issue has arrived, but {0} could not be brought up to date. {1}</source>
        <translation>Die Ausgabe ist angekommen, aber {0} ließ sich nicht auf den neuen Stand bringen. {1}</translation>
    </message>
    <message>
        <source>The issue has been changed since, so nothing was sent: publish it again.</source>
        <translation>Die Ausgabe wurde seither geändert; darum wurde nichts gesendet: Veröffentliche sie noch einmal.</translation>
    </message>
    <message>
        <source>The issue has been changed since.</source>
        <translation>Die Ausgabe wurde seither geändert.</translation>
    </message>
    <message>
        <source>The issue is larger than Confluence takes.</source>
        <translation>Die Ausgabe ist größer, als Confluence nimmt.</translation>
    </message>
    <message>
        <source>The issue is larger than a page of this wiki may be.</source>
        <translation>Die Ausgabe ist größer, als eine Seite dieses Wikis sein darf.</translation>
    </message>
    <message>
        <source>The key of a space stands in its addresses, after “/spaces/”.</source>
        <translation>Der Schlüssel eines Bereichs steht in seinen Adressen hinter „/spaces/“.</translation>
    </message>
    <message>
        <source>The keyring of this system does not answer.</source>
        <translation>Der Schlüsselbund dieses Systems antwortet nicht.</translation>
    </message>
    <message>
        <source>The library cannot be opened ({0}).</source>
        <translation>Die Bibliothek lässt sich nicht öffnen ({0}).</translation>
    </message>
    <message>
        <source>The library cannot be opened: there is a folder of its name.</source>
        <translation>Die Bibliothek lässt sich nicht öffnen: Es gibt einen Ordner ihres Namens.</translation>
    </message>
    <message>
        <source>The library cannot be upgraded: {0} broken references.</source>
        <translation>Die Bibliothek lässt sich nicht auf den neuen Stand bringen: {0} gebrochene Verweise.</translation>
    </message>
    <message>
        <source>The library cannot be written here ({0}).</source>
        <translation>Hier lässt sich nicht in die Bibliothek schreiben ({0}).</translation>
    </message>
    <message>
        <source>The library file cannot be opened.</source>
        <translation>Die Datei der Bibliothek lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>The library file is damaged. Nothing was changed.</source>
        <translation>Die Datei der Bibliothek ist beschädigt. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The library file is missing, but there are backups of it.</source>
        <translation>Die Datei der Bibliothek fehlt, aber es gibt Sicherungen von ihr.</translation>
    </message>
    <message>
        <source>The library is damaged, so no backup was made of it.</source>
        <translation>Die Bibliothek ist beschädigt; darum wurde keine Sicherung von ihr gemacht.</translation>
    </message>
    <message>
        <source>The library is on a medium that cannot be written.</source>
        <translation>Die Bibliothek liegt auf einem Medium, das sich nicht beschreiben lässt.</translation>
    </message>
    <message>
        <source>The library is open elsewhere ({0}).</source>
        <translation>Die Bibliothek ist anderswo offen ({0}).</translation>
    </message>
    <message>
        <source>The library is open for reading only.</source>
        <translation>Die Bibliothek ist nur zum Lesen offen.</translation>
    </message>
    <message>
        <source>The library was written by a later version of PKM Desktop (format {0}, this one knows {1}). Your data is not lost and nothing was changed.</source>
        <translation>Die Bibliothek wurde von einer späteren Version von PKM Desktop geschrieben (Format {0}, diese kennt {1}). Deine Daten sind nicht verloren, und nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The limit can be raised in the settings.</source>
        <translation>Die Grenze lässt sich in den Einstellungen anheben.</translation>
    </message>
    <message>
        <source>The line beside the subject</source>
        <translation>Die Zeile neben dem Betreff</translation>
    </message>
    <message>
        <source>The line to {0} broke.</source>
        <translation>Die Leitung zu {0} riss ab.</translation>
    </message>
    <message>
        <source>The link of {0} leads nowhere. {1}</source>
        <translation>Der Link von {0} führt nirgendwohin. {1}</translation>
    </message>
    <message>
        <source>The list has more than {0} feeds; the rest was left out.</source>
        <translation>Die Liste hat mehr als {0} Feeds; der Rest blieb draußen.</translation>
    </message>
    <message>
        <source>The list is longer than {0} rows; the rest was not read.</source>
        <translation>Die Liste ist länger als {0} Zeilen; der Rest wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>The login works, but it may not write pages such as “{0}”.</source>
        <translation>Die Anmeldung geht, aber sie darf Seiten wie „{0}“ nicht schreiben.</translation>
    </message>
    <message>
        <source>The login works, but {0} may not edit and create pages on {1}.</source>
        <translation>Die Anmeldung geht, aber {0} darf auf {1} keine Seiten bearbeiten und anlegen.</translation>
    </message>
    <message>
        <source>The longest quote must have between 1 and 1000 words.</source>
        <translation>Das längste Zitat muss zwischen 1 und 1000 Wörter haben.</translation>
    </message>
    <message>
        <source>The mail draft was not made: a title in it would have changed the headers of the mail.</source>
        <translation>Der Mailentwurf wurde nicht gemacht: Ein Titel darin hätte den Kopf der Mail verändert.</translation>
    </message>
    <message>
        <source>The mail is larger than the server takes ({0} KB).</source>
        <translation>Die Mail ist größer, als der Server nimmt ({0} KB).</translation>
    </message>
    <message>
        <source>The mail is nested too deeply to be read.</source>
        <translation>Die Mail ist zu tief verschachtelt, um gelesen zu werden.</translation>
    </message>
    <message>
        <source>The mail is too large: the limit is {0} MB.</source>
        <translation>Die Mail ist zu groß: Die Grenze ist {0} MB.</translation>
    </message>
    <message>
        <source>The mail was not made: a title in it would have changed the headers of the mail.</source>
        <translation>Die Mail wurde nicht gemacht: Ein Titel darin hätte den Kopf der Mail verändert.</translation>
    </message>
    <message>
        <source>The message has {0} bytes, and the chat takes {1}.</source>
        <translation>Die Nachricht hat {0} Bytes, und der Chat nimmt {1}.</translation>
    </message>
    <message>
        <source>The message is larger than Teams takes.</source>
        <translation>Die Nachricht ist größer, als Teams nimmt.</translation>
    </message>
    <message>
        <source>The message is longer than Slack takes.</source>
        <translation>Die Nachricht ist länger, als Slack nimmt.</translation>
    </message>
    <message>
        <source>The middle time from keeping an item to sending it, over the entries sent in these weeks. Long may be good.</source>
        <translation>Die mittlere Zeit vom Behalten eines Eintrags bis zum Senden, über die Beiträge dieser Wochen. Lang kann gut sein.</translation>
    </message>
    <message>
        <source>The most of undecided items</source>
        <translation>Die Höchstzahl unentschiedener Einträge</translation>
    </message>
    <message>
        <source>The name of this folder is no text, so it cannot be remembered.</source>
        <translation>Der Name dieses Ordners ist kein Text; darum lässt er sich nicht merken.</translation>
    </message>
    <message>
        <source>The name {0} could not be looked up.</source>
        <translation>Der Name {0} ließ sich nicht nachschlagen.</translation>
    </message>
    <message>
        <source>The number of days</source>
        <translation>Die Anzahl der Tage</translation>
    </message>
    <message>
        <source>The number of words cannot be compared with “{0}”; use {1}.</source>
        <translation>Die Anzahl der Wörter lässt sich nicht mit „{0}“ vergleichen; nimm {1}.</translation>
    </message>
    <message>
        <source>The number of words must be a whole number, not “{0}”.</source>
        <translation>Die Anzahl der Wörter muss eine ganze Zahl sein, nicht „{0}“.</translation>
    </message>
    <message>
        <source>The other view</source>
        <translation>Die andere Sicht</translation>
    </message>
    <message>
        <source>The page announces a feed, but there is another page at its address.</source>
        <translation>Die Seite kündigt einen Feed an, aber unter dessen Adresse ist wieder eine Seite.</translation>
    </message>
    <message>
        <source>The page is not there</source>
        <translation>Die Seite ist nicht da</translation>
    </message>
    <message>
        <source>The page there differs from what was sent. Have a look at it.</source>
        <translation>Die Seite dort unterscheidet sich von dem, was gesendet wurde. Sieh sie dir an.</translation>
    </message>
    <message>
        <source>The page there differs from what was sent. Look at it.</source>
        <translation>Die Seite dort unterscheidet sich von dem, was gesendet wurde. Sieh sie dir an.</translation>
    </message>
    <message>
        <source>The page “{0}” is no page of text.</source>
        <translation>Die Seite „{0}“ ist keine Textseite.</translation>
    </message>
    <message>
        <source>The password is not known here.</source>
        <translation>Das Passwort ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>The password of “{0}” is known until the program ends: there is no keyring to keep it.</source>
        <translation>Das Passwort von „{0}“ ist nur bekannt, bis das Programm endet: Es gibt keinen Schlüsselbund, der es behält.</translation>
    </message>
    <message>
        <source>The password or token is missing.</source>
        <translation>Passwort oder Token fehlt.</translation>
    </message>
    <message>
        <source>The password was not sent.</source>
        <translation>Das Passwort wurde nicht gesendet.</translation>
    </message>
    <message>
        <source>The password was not sent. For a server of your own, name its certificate as “cafile”.</source>
        <translation>Das Passwort wurde nicht gesendet. Für einen eigenen Server nenne sein Zertifikat unter „cafile“.</translation>
    </message>
    <message>
        <source>The poll</source>
        <translation>Die Umfrage</translation>
    </message>
    <message>
        <source>The program ended before it was known whether it arrived.</source>
        <translation>Das Programm endete, bevor bekannt war, ob es ankam.</translation>
    </message>
    <message>
        <source>The program ended before the server had said whether it took the mail.</source>
        <translation>Das Programm endete, bevor der Server gesagt hatte, ob er die Mail nahm.</translation>
    </message>
    <message>
        <source>The proxy does not lead there (it answered {0}).</source>
        <translation>Der Proxy führt nicht dorthin (er antwortete {0}).</translation>
    </message>
    <message>
        <source>The proxy does not let us through.</source>
        <translation>Der Proxy lässt uns nicht durch.</translation>
    </message>
    <message>
        <source>The proxy is not an address.</source>
        <translation>Der Proxy ist keine Adresse.</translation>
    </message>
    <message>
        <source>The proxy wants a name and a password</source>
        <translation>Der Proxy will Namen und Passwort</translation>
    </message>
    <message>
        <source>The proxy {0} cannot be reached.</source>
        <translation>Der Proxy {0} ist nicht zu erreichen.</translation>
    </message>
    <message>
        <source>The question</source>
        <translation>Die Frage</translation>
    </message>
    <message>
        <source>The question to the readers</source>
        <translation>Die Frage an die Leserschaft</translation>
    </message>
    <message>
        <source>The quote of {0} has {1} words; {2} is the most {3}.</source>
        <translation>Das Zitat von {0} hat {1} Wörter; höchstens {2} gelten {3}.</translation>
    </message>
    <message>
        <source>The quote of {0} is not word for word in the stored text. Mark cuts with […].</source>
        <translation>Das Zitat von {0} steht nicht Wort für Wort im gespeicherten Text. Kennzeichne Kürzungen mit […].</translation>
    </message>
    <message>
        <source>The reason</source>
        <translation>Der Grund</translation>
    </message>
    <message>
        <source>The remote API of this wiki is switched off.</source>
        <translation>Die Remote-API dieses Wikis ist abgeschaltet.</translation>
    </message>
    <message>
        <source>The rule cannot {0} the same item. Choose one.</source>
        <translation>Die Regel kann denselben Eintrag nicht zugleich {0}. Wähle eines.</translation>
    </message>
    <message>
        <source>The rule does nothing. Choose what happens to what it hits.</source>
        <translation>Die Regel tut nichts. Wähle, was mit dem geschieht, was sie trifft.</translation>
    </message>
    <message>
        <source>The rule has no condition, so it would hit everything. Say what it looks for.</source>
        <translation>Die Regel hat keine Bedingung und träfe darum alles. Sage, wonach sie sucht.</translation>
    </message>
    <message>
        <source>The rule is for a folder, but names none.</source>
        <translation>Die Regel ist für einen Ordner, nennt aber keinen.</translation>
    </message>
    <message>
        <source>The rule is for one source, but names none.</source>
        <translation>Die Regel ist für eine Quelle, nennt aber keine.</translation>
    </message>
    <message>
        <source>The rule shall put a tag on, but does not say which.</source>
        <translation>Die Regel soll ein Schlagwort setzen, sagt aber nicht welches.</translation>
    </message>
    <message>
        <source>The search index cannot be read.</source>
        <translation>Der Suchindex lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>The search index does not agree with the texts it was made from.</source>
        <translation>Der Suchindex stimmt nicht mit den Texten überein, aus denen er gemacht ist.</translation>
    </message>
    <message>
        <source>The search index holds {0} things, the library {1}.</source>
        <translation>Der Suchindex enthält {0} Dinge, die Bibliothek {1}.</translation>
    </message>
    <message>
        <source>The search index is damaged; what you saved is not in it.</source>
        <translation>Der Suchindex ist beschädigt; was du gespeichert hast, steht nicht darin.</translation>
    </message>
    <message>
        <source>The server answered with something that is no page</source>
        <translation>Der Server antwortete mit etwas, das keine Seite ist</translation>
    </message>
    <message>
        <source>The server asks for fewer visits</source>
        <translation>Der Server bittet um seltenere Besuche</translation>
    </message>
    <message>
        <source>The server did not understand the request</source>
        <translation>Der Server hat die Anfrage nicht verstanden</translation>
    </message>
    <message>
        <source>The server does not take this login</source>
        <translation>Der Server nimmt diese Anmeldung nicht an</translation>
    </message>
    <message>
        <source>The server gave up waiting</source>
        <translation>Der Server gab das Warten auf</translation>
    </message>
    <message>
        <source>The server has a problem of its own</source>
        <translation>Der Server hat selbst ein Problem</translation>
    </message>
    <message>
        <source>The server has nothing that can be read here</source>
        <translation>Der Server hat nichts, das sich hier lesen lässt</translation>
    </message>
    <message>
        <source>The server is not available at the moment</source>
        <translation>Der Server ist im Moment nicht verfügbar</translation>
    </message>
    <message>
        <source>The server may not hand it out for legal reasons</source>
        <translation>Der Server darf es aus rechtlichen Gründen nicht herausgeben</translation>
    </message>
    <message>
        <source>The server refuses to hand it out</source>
        <translation>Der Server weigert sich, es herauszugeben</translation>
    </message>
    <message>
        <source>The server sent packed data that cannot be unpacked.</source>
        <translation>Der Server hat gepackte Daten gesendet, die sich nicht entpacken lassen.</translation>
    </message>
    <message>
        <source>The server sent the answer packed in a way nobody asked for ({0}).</source>
        <translation>Der Server hat die Antwort so gepackt, wie es niemand wollte ({0}).</translation>
    </message>
    <message>
        <source>The server took the login, but not a mail to you: {0}</source>
        <translation>Der Server nahm die Anmeldung, aber keine Mail an dich: {0}</translation>
    </message>
    <message>
        <source>The server wants a name and a password</source>
        <translation>Der Server will Namen und Passwort</translation>
    </message>
    <message>
        <source>The server wants to be paid for this</source>
        <translation>Der Server will dafür bezahlt werden</translation>
    </message>
    <message>
        <source>The settings cannot be read ({0}).</source>
        <translation>Die Einstellungen lassen sich nicht lesen ({0}).</translation>
    </message>
    <message>
        <source>The settings cannot be read, so nothing was written over them ({0}).</source>
        <translation>Die Einstellungen lassen sich nicht lesen; darum wurde nichts darübergeschrieben ({0}).</translation>
    </message>
    <message>
        <source>The settings cannot be written ({0}).</source>
        <translation>Die Einstellungen lassen sich nicht schreiben ({0}).</translation>
    </message>
    <message>
        <source>The site may be having trouble; it will be tried again.</source>
        <translation>Die Website hat vielleicht Schwierigkeiten; es wird noch einmal versucht.</translation>
    </message>
    <message>
        <source>The sources are being fetched already.</source>
        <translation>Die Quellen werden schon abgerufen.</translation>
    </message>
    <message>
        <source>The space is there, but no page with the id {0}.</source>
        <translation>Den Bereich gibt es, aber keine Seite mit der Kennung {0}.</translation>
    </message>
    <message>
        <source>The standing text of the community</source>
        <translation>Der feste Text der Gemeinschaft</translation>
    </message>
    <message>
        <source>The stored text of “{0}” was left out: {1}</source>
        <translation>Der gespeicherte Text von „{0}“ blieb draußen: {1}</translation>
    </message>
    <message>
        <source>The table is damaged: a quotation mark opens a cell that never ends.</source>
        <translation>Die Tabelle ist beschädigt: Ein Anführungszeichen öffnet eine Zelle, die nie endet.</translation>
    </message>
    <message>
        <source>The template is broken ({0}).</source>
        <translation>Die Vorlage ist kaputt ({0}).</translation>
    </message>
    <message>
        <source>The text of highlight h{0} is not what was saved.</source>
        <translation>Der Text der Markierung h{0} ist nicht, was gespeichert wurde.</translation>
    </message>
    <message>
        <source>The text of note n{0} is not what was saved.</source>
        <translation>Der Text der Notiz n{0} ist nicht, was gespeichert wurde.</translation>
    </message>
    <message>
        <source>The text was left as it is: the other one lacks a passage you highlighted.</source>
        <translation>Der Text blieb, wie er war: Dem anderen fehlt eine Stelle, die du markiert hast.</translation>
    </message>
    <message>
        <source>The time between two looks (minutes)</source>
        <translation>Die Zeit zwischen zwei Blicken (Minuten)</translation>
    </message>
    <message>
        <source>The title</source>
        <translation>Der Titel</translation>
    </message>
    <message>
        <source>The title of the issue</source>
        <translation>Der Titel der Ausgabe</translation>
    </message>
    <message>
        <source>The token for the bookmark cannot be kept ({0}).</source>
        <translation>Das Token für das Lesezeichen lässt sich nicht behalten ({0}).</translation>
    </message>
    <message>
        <source>The token is wrong. Make the bookmark anew in the settings of PKM Desktop.</source>
        <translation>Der Schlüssel ist falsch. Lege das Lesezeichen in den Einstellungen von PKM Desktop neu an.</translation>
    </message>
    <message>
        <source>The user guide has no such page.</source>
        <translation>Das Handbuch hat keine solche Seite.</translation>
    </message>
    <message>
        <source>The usual value is used instead.</source>
        <translation>Stattdessen gilt der übliche Wert.</translation>
    </message>
    <message>
        <source>The watched folder cannot be read ({0}).</source>
        <translation>Der beobachtete Ordner lässt sich nicht lesen ({0}).</translation>
    </message>
    <message>
        <source>The way out</source>
        <translation>Der Weg hinaus</translation>
    </message>
    <message>
        <source>The webhook is there; nothing was posted.</source>
        <translation>Den Webhook gibt es; es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>The wiki blocks a word of this issue.</source>
        <translation>Das Wiki sperrt ein Wort dieser Ausgabe.</translation>
    </message>
    <message>
        <source>The wiki can only be read at the moment.</source>
        <translation>Das Wiki lässt sich im Moment nur lesen.</translation>
    </message>
    <message>
        <source>The wiki did not do it: {0}</source>
        <translation>Das Wiki hat es nicht getan: {0}</translation>
    </message>
    <message>
        <source>The wiki did not save the page “{0}” and did not say why.</source>
        <translation>Das Wiki hat die Seite „{0}“ nicht gespeichert und nicht gesagt, warum.</translation>
    </message>
    <message>
        <source>The wiki does not allow one of the links.</source>
        <translation>Das Wiki erlaubt einen der Links nicht.</translation>
    </message>
    <message>
        <source>The wiki does not allow the name of this page.</source>
        <translation>Das Wiki erlaubt den Namen dieser Seite nicht.</translation>
    </message>
    <message>
        <source>The wiki does not say whether there is a page “{0}”.</source>
        <translation>Das Wiki sagt nicht, ob es eine Seite „{0}“ gibt.</translation>
    </message>
    <message>
        <source>The wiki does not show the page “{0}”.</source>
        <translation>Das Wiki zeigt die Seite „{0}“ nicht.</translation>
    </message>
    <message>
        <source>The wiki does not show the text of “{0}”.</source>
        <translation>Das Wiki zeigt den Text von „{0}“ nicht.</translation>
    </message>
    <message>
        <source>The wiki does not take the name of this page.</source>
        <translation>Das Wiki nimmt den Namen dieser Seite nicht.</translation>
    </message>
    <message>
        <source>The wiki does not take this login.</source>
        <translation>Das Wiki nimmt diese Anmeldung nicht an.</translation>
    </message>
    <message>
        <source>The wiki does not take this login{0}</source>
        <translation>Das Wiki nimmt diese Anmeldung nicht an{0}</translation>
    </message>
    <message>
        <source>The wiki finds that too much was saved in a short time.</source>
        <translation>Das Wiki findet, dass in kurzer Zeit zu viel gespeichert wurde.</translation>
    </message>
    <message>
        <source>The wiki forgets our session at once.</source>
        <translation>Das Wiki vergisst unsere Sitzung sofort.</translation>
    </message>
    <message>
        <source>The wiki has blocked this computer&apos;s address.</source>
        <translation>Das Wiki hat die Adresse dieses Rechners gesperrt.</translation>
    </message>
    <message>
        <source>The wiki has blocked this login.</source>
        <translation>Das Wiki hat diese Anmeldung gesperrt.</translation>
    </message>
    <message>
        <source>The wiki has changed the text while saving it. Look at the page.</source>
        <translation>Das Wiki hat den Text beim Speichern verändert. Sieh dir die Seite an.</translation>
    </message>
    <message>
        <source>The wiki has logged us out.</source>
        <translation>Das Wiki hat uns abgemeldet.</translation>
    </message>
    <message>
        <source>The wiki has us logged in as somebody else.</source>
        <translation>Das Wiki führt uns als jemand anderen.</translation>
    </message>
    <message>
        <source>The wiki is too busy at the moment.</source>
        <translation>Das Wiki ist im Moment zu beschäftigt.</translation>
    </message>
    <message>
        <source>The wiki says we are in, but not as whom.</source>
        <translation>Das Wiki sagt, wir seien angemeldet, aber nicht als wer.</translation>
    </message>
    <message>
        <source>The wiki takes no more logins for the moment.</source>
        <translation>Das Wiki nimmt im Moment keine Anmeldungen mehr.</translation>
    </message>
    <message>
        <source>The wiki wants a riddle solved, which only a person can.</source>
        <translation>Das Wiki will ein Rätsel gelöst haben, das nur ein Mensch kann.</translation>
    </message>
    <message>
        <source>The wiki would call the page “{0}” and not “{1}”.</source>
        <translation>Das Wiki würde die Seite „{0}“ nennen und nicht „{1}“.</translation>
    </message>
    <message>
        <source>The workflow is not there, or its address is not whole.</source>
        <translation>Den Workflow gibt es nicht, oder seine Adresse ist nicht ganz.</translation>
    </message>
    <message>
        <source>There are more than {0} files in this folder.</source>
        <translation>In diesem Ordner sind mehr als {0} Dateien.</translation>
    </message>
    <message>
        <source>There are no addresses in this list.</source>
        <translation>In dieser Liste sind keine Adressen.</translation>
    </message>
    <message>
        <source>There are no bookmarks in this file.</source>
        <translation>In dieser Datei sind keine Lesezeichen.</translation>
    </message>
    <message>
        <source>There are no collections in this file.</source>
        <translation>In dieser Datei sind keine Sammlungen.</translation>
    </message>
    <message>
        <source>There are no feeds in this list.</source>
        <translation>In dieser Liste sind keine Feeds.</translation>
    </message>
    <message>
        <source>There are no links in this reading list.</source>
        <translation>In dieser Leseliste sind keine Links.</translation>
    </message>
    <message>
        <source>There are no mails in this file.</source>
        <translation>In dieser Datei sind keine Mails.</translation>
    </message>
    <message>
        <source>There are no words in this response.</source>
        <translation>In dieser Rückmeldung stehen keine Wörter.</translation>
    </message>
    <message>
        <source>There are no words of an answer in this mail.</source>
        <translation>In dieser Mail stehen keine Worte einer Antwort.</translation>
    </message>
    <message>
        <source>There are other things in this folder.</source>
        <translation>In diesem Ordner liegt anderes.</translation>
    </message>
    <message>
        <source>There are too many parentheses inside each other: they were left out.</source>
        <translation>Zu viele Klammern stehen ineinander: Sie wurden weggelassen.</translation>
    </message>
    <message>
        <source>There are too many tags.</source>
        <translation>Das sind zu viele Schlagwörter.</translation>
    </message>
    <message>
        <source>There are {0}.</source>
        <translation>Es gibt {0}.</translation>
    </message>
    <message>
        <source>There are: {0}.</source>
        <translation>Es gibt: {0}.</translation>
    </message>
    <message>
        <source>There is a community “{0}” already.</source>
        <translation>Eine Gemeinschaft „{0}“ gibt es schon.</translation>
    </message>
    <message>
        <source>There is a page of this name already.</source>
        <translation>Eine Seite dieses Namens gibt es schon.</translation>
    </message>
    <message>
        <source>There is a section “{0}” in this issue already.</source>
        <translation>Einen Abschnitt „{0}“ gibt es in dieser Ausgabe schon.</translation>
    </message>
    <message>
        <source>There is a server, but it does not answer as Slack does.</source>
        <translation>Da ist ein Server, aber er antwortet nicht, wie Slack es tut.</translation>
    </message>
    <message>
        <source>There is a target “{0}” already.</source>
        <translation>Einen Weg hinaus „{0}“ gibt es schon.</translation>
    </message>
    <message>
        <source>There is a web page where the feed was; nothing was changed.</source>
        <translation>Wo der Feed war, ist eine Webseite; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>There is no address in this file.</source>
        <translation>In dieser Datei ist keine Adresse.</translation>
    </message>
    <message>
        <source>There is no address.</source>
        <translation>Die Adresse fehlt.</translation>
    </message>
    <message>
        <source>There is no attachment “{0}”.</source>
        <translation>Einen Anhang „{0}“ gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no community c{0} in this library.</source>
        <translation>Eine Gemeinschaft c{0} gibt es in dieser Bibliothek nicht.</translation>
    </message>
    <message>
        <source>There is no community “{0}”.</source>
        <translation>Eine Gemeinschaft „{0}“ gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no conflict: it is {0}.</source>
        <translation>Da ist kein Konflikt: Es ist {0}.</translation>
    </message>
    <message>
        <source>There is no deleted note n{0}.</source>
        <translation>Eine gelöschte Notiz n{0} gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no entry e{0} in this library.</source>
        <translation>Einen Beitrag e{0} gibt es in dieser Bibliothek nicht.</translation>
    </message>
    <message>
        <source>There is no feed and no Markdown file in it.</source>
        <translation>Darin ist weder ein Feed noch eine Markdown-Datei.</translation>
    </message>
    <message>
        <source>There is no feed at this address: the document is neither RSS, Atom nor JSON Feed.</source>
        <translation>Unter dieser Adresse ist kein Feed: Das Dokument ist weder RSS noch Atom noch JSON Feed.</translation>
    </message>
    <message>
        <source>There is no feed at this address: the document is plain text.</source>
        <translation>Unter dieser Adresse ist kein Feed: Das Dokument ist reiner Text.</translation>
    </message>
    <message>
        <source>There is no feed {0}.</source>
        <translation>Einen Feed {0} gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no feed {0}: the page announces {1}.</source>
        <translation>Einen Feed {0} gibt es nicht: Die Seite kündigt {1} an.</translation>
    </message>
    <message>
        <source>There is no folder “{0}” in this mailbox{1}.</source>
        <translation>Einen Ordner „{0}“ gibt es in diesem Postfach nicht{1}.</translation>
    </message>
    <message>
        <source>There is no folder “{0}”.</source>
        <translation>Einen Ordner „{0}“ gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no hand-over p{0} in this library.</source>
        <translation>Eine Übergabe p{0} gibt es in dieser Bibliothek nicht.</translation>
    </message>
    <message>
        <source>There is no highlight h{0}.</source>
        <translation>Eine Markierung h{0} gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no issue d{0} in this library.</source>
        <translation>Eine Ausgabe d{0} gibt es in dieser Bibliothek nicht.</translation>
    </message>
    <message>
        <source>There is no item i{0}.</source>
        <translation>Einen Eintrag i{0} gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no item {0}.</source>
        <translation>Einen Eintrag {0} gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no item {0}{1}.</source>
        <translation>Einen Eintrag {0}{1} gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no list of bookmarks in this file.</source>
        <translation>In dieser Datei ist keine Liste von Lesezeichen.</translation>
    </message>
    <message>
        <source>There is no login of the kind “{0}”.</source>
        <translation>Eine Anmeldung der Art „{0}“ gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no mail {0} in the outbox.</source>
        <translation>Eine Mail {0} gibt es im Postausgang nicht.</translation>
    </message>
    <message>
        <source>There is no mailbox {0}.</source>
        <translation>Ein Postfach {0} gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no note n{0}.</source>
        <translation>Eine Notiz n{0} gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no note or highlight {0}.</source>
        <translation>Eine Notiz oder Markierung {0} gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no note, item or highlight {0}.</source>
        <translation>Eine Notiz, einen Eintrag oder eine Markierung {0} gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no port {0}.</source>
        <translation>Einen Port {0} gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no response r{0} in this library.</source>
        <translation>Eine Rückmeldung r{0} gibt es in dieser Bibliothek nicht.</translation>
    </message>
    <message>
        <source>There is no room for a backup ({0} MB are needed).</source>
        <translation>Für eine Sicherung ist kein Platz ({0} MB sind nötig).</translation>
    </message>
    <message>
        <source>There is no rule {0}.</source>
        <translation>Eine Regel {0} gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no saved search of this number.</source>
        <translation>Eine gespeicherte Suche mit dieser Nummer gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no section “{0}” in this issue.</source>
        <translation>Einen Abschnitt „{0}“ gibt es in dieser Ausgabe nicht.</translation>
    </message>
    <message>
        <source>There is no server named {0}.</source>
        <translation>Einen Server namens {0} gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no server “{0}”, or this computer is offline.</source>
        <translation>Einen Server „{0}“ gibt es nicht, oder dieser Rechner ist offline.</translation>
    </message>
    <message>
        <source>There is no set of templates called “{0}”.</source>
        <translation>Einen Vorlagensatz namens „{0}“ gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no set of templates “{0}” in this library.</source>
        <translation>Einen Vorlagensatz „{0}“ gibt es in dieser Bibliothek nicht.</translation>
    </message>
    <message>
        <source>There is no source s{0}.</source>
        <translation>Eine Quelle s{0} gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no source {0}.</source>
        <translation>Eine Quelle {0} gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no space “{0}”, or your login does not see it.</source>
        <translation>Einen Bereich „{0}“ gibt es nicht, oder deine Anmeldung sieht ihn nicht.</translation>
    </message>
    <message>
        <source>There is no success case o{0} in this library.</source>
        <translation>Einen Erfolgsfall o{0} gibt es in dieser Bibliothek nicht.</translation>
    </message>
    <message>
        <source>There is no such backup.</source>
        <translation>Eine solche Sicherung gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Eine solche Datei gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no such folder, nor the one above it.</source>
        <translation>Einen solchen Ordner gibt es nicht, auch nicht den darüber.</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>Einen solchen Ordner gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no such home.</source>
        <translation>Ein solches Zuhause gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no such page or space, or your login does not see it.</source>
        <translation>Eine solche Seite oder einen solchen Bereich gibt es nicht, oder deine Anmeldung sieht es nicht.</translation>
    </message>
    <message>
        <source>There is no tag “{0}”.</source>
        <translation>Ein Schlagwort „{0}“ gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no target “{0}”.</source>
        <translation>Einen Weg hinaus „{0}“ gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no template “{0}”.</source>
        <translation>Eine Vorlage „{0}“ gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no version {0} of n{1}.</source>
        <translation>Eine Fassung {0} von n{1} gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no view “{0}”.</source>
        <translation>Eine Ansicht „{0}“ gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no way out called “{0}”.</source>
        <translation>Einen Weg hinaus namens „{0}“ gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no way “{0}”.</source>
        <translation>Einen Weg „{0}“ gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no word in this to search for.</source>
        <translation>Hierin ist kein Wort, nach dem sich suchen lässt.</translation>
    </message>
    <message>
        <source>There is no {0} {1} in this library.</source>
        <translation>{0} {1} gibt es in dieser Bibliothek nicht.</translation>
    </message>
    <message>
        <source>There is no {0} {1}.</source>
        <translation>{0} {1} gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no {0} “{1}”.</source>
        <translation>{0} „{1}“ gibt es nicht.</translation>
    </message>
    <message>
        <source>There is nobody to send it to.</source>
        <translation>Es gibt niemanden, an den es gehen könnte.</translation>
    </message>
    <message>
        <source>There is nobody with the id u{0} in this library.</source>
        <translation>Niemanden mit der Kennung u{0} gibt es in dieser Bibliothek.</translation>
    </message>
    <message>
        <source>There is nothing here that can be brought in.</source>
        <translation>Hier ist nichts, was sich hereinholen lässt.</translation>
    </message>
    <message>
        <source>There is nothing here.</source>
        <translation>Hier ist nichts.</translation>
    </message>
    <message>
        <source>There is nothing in it that could be taken in.</source>
        <translation>Darin ist nichts, was sich aufnehmen lässt.</translation>
    </message>
    <message>
        <source>There is nothing in this file that can be brought in.</source>
        <translation>In dieser Datei ist nichts, was sich hereinholen lässt.</translation>
    </message>
    <message>
        <source>There is nothing in this file.</source>
        <translation>In dieser Datei ist nichts.</translation>
    </message>
    <message>
        <source>There is nothing in this issue to put on a page.</source>
        <translation>In dieser Ausgabe ist nichts für eine Seite.</translation>
    </message>
    <message>
        <source>There is nothing in this issue yet. Add something that is worth their time.</source>
        <translation>In dieser Ausgabe steht noch nichts. Füge etwas hinzu, das ihre Zeit wert ist.</translation>
    </message>
    <message>
        <source>There is nothing of the kind to mend here any more.</source>
        <translation>Davon ist hier nichts mehr zu beheben.</translation>
    </message>
    <message>
        <source>There is nothing to search for in this.</source>
        <translation>Hierin ist nichts, wonach sich suchen lässt.</translation>
    </message>
    <message>
        <source>There is something else of this name, and it was left alone.</source>
        <translation>Dort liegt etwas anderes dieses Namens; es blieb unberührt.</translation>
    </message>
    <message>
        <source>These are no annotations of Hypothesis.</source>
        <translation>Das sind keine Anmerkungen aus Hypothesis.</translation>
    </message>
    <message>
        <source>These are no bookmarks of Chrome.</source>
        <translation>Das sind keine Lesezeichen von Chrome.</translation>
    </message>
    <message>
        <source>These are no bookmarks of Firefox.</source>
        <translation>Das sind keine Lesezeichen von Firefox.</translation>
    </message>
    <message>
        <source>These are no bookmarks of Safari.</source>
        <translation>Das sind keine Lesezeichen von Safari.</translation>
    </message>
    <message>
        <source>These are one item already.</source>
        <translation>Das ist schon ein und derselbe Eintrag.</translation>
    </message>
    <message>
        <source>These are the same already.</source>
        <translation>Das sind schon dieselben.</translation>
    </message>
    <message>
        <source>These words do not stand in the item&apos;s text, nor anything close to them.</source>
        <translation>Diese Wörter stehen nicht im Text des Eintrags, auch nichts Ähnliches.</translation>
    </message>
    <message>
        <source>This JSON is broken, so nothing can be read from it.</source>
        <translation>Dieses JSON ist kaputt; darum lässt sich nichts daraus lesen.</translation>
    </message>
    <message>
        <source>This JSON is nested too deeply to be a feed.</source>
        <translation>Dieses JSON ist für einen Feed zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>This address has a password and a token as well; only one of them can be kept safely.</source>
        <translation>Diese Adresse hat ein Passwort und auch ein Token; nur eines davon lässt sich sicher behalten.</translation>
    </message>
    <message>
        <source>This archive cannot be read: it is damaged.</source>
        <translation>Dieses Archiv lässt sich nicht lesen: Es ist beschädigt.</translation>
    </message>
    <message>
        <source>This archive is too large: unpack it and bring in what you need.</source>
        <translation>Dieses Archiv ist zu groß: Entpacke es und hole herein, was du brauchst.</translation>
    </message>
    <message>
        <source>This backup is too large: the limit is {0} MB.</source>
        <translation>Diese Sicherung ist zu groß: Die Grenze ist {0} MB.</translation>
    </message>
    <message>
        <source>This backup of Firefox is damaged.</source>
        <translation>Diese Sicherung von Firefox ist beschädigt.</translation>
    </message>
    <message>
        <source>This belongs to another page.</source>
        <translation>Das gehört zu einer anderen Seite.</translation>
    </message>
    <message>
        <source>This entry is not in the issue any more.</source>
        <translation>Dieser Beitrag ist nicht mehr in der Ausgabe.</translation>
    </message>
    <message>
        <source>This field takes at most {0} characters.</source>
        <translation>Dieses Feld nimmt höchstens {0} Zeichen.</translation>
    </message>
    <message>
        <source>This file is a database of another program.</source>
        <translation>Diese Datei ist eine Datenbank eines anderen Programms.</translation>
    </message>
    <message>
        <source>This file is nested too deeply to be read.</source>
        <translation>Diese Datei ist zu tief verschachtelt, um gelesen zu werden.</translation>
    </message>
    <message>
        <source>This file is no web page: it does not hold text.</source>
        <translation>Diese Datei ist keine Webseite: Sie enthält keinen Text.</translation>
    </message>
    <message>
        <source>This file is too large: the limit is {0} MB.</source>
        <translation>Diese Datei ist zu groß: Die Grenze ist {0} MB.</translation>
    </message>
    <message>
        <source>This has at most {0} characters.</source>
        <translation>Das hat höchstens {0} Zeichen.</translation>
    </message>
    <message>
        <source>This is JSON, but not a JSON Feed.</source>
        <translation>Das ist JSON, aber kein JSON Feed.</translation>
    </message>
    <message>
        <source>This is JSON, but not a JSON Feed: it has no list of items.</source>
        <translation>Das ist JSON, aber kein JSON Feed: Es hat keine Liste von Einträgen.</translation>
    </message>
    <message>
        <source>This is a feed itself, not a list of feeds.</source>
        <translation>Das ist selbst ein Feed, keine Liste von Feeds.</translation>
    </message>
    <message>
        <source>This is a folder, not a file.</source>
        <translation>Das ist ein Ordner, keine Datei.</translation>
    </message>
    <message>
        <source>This is a link to another place; only files in the folder itself are taken.</source>
        <translation>Das ist ein Verweis an einen anderen Ort; genommen werden nur Dateien im Ordner selbst.</translation>
    </message>
    <message>
        <source>This is a list of feeds (OPML), not a feed.</source>
        <translation>Das ist eine Liste von Feeds (OPML), kein Feed.</translation>
    </message>
    <message>
        <source>This is a permanent note already.</source>
        <translation>Das ist schon eine feste Notiz.</translation>
    </message>
    <message>
        <source>This is a place on your computer, not an address of the web.</source>
        <translation>Das ist ein Ort auf deinem Rechner, keine Adresse im Web.</translation>
    </message>
    <message>
        <source>This is a vote for none of the {0} options.</source>
        <translation>Das ist eine Stimme für keine der {0} Möglichkeiten.</translation>
    </message>
    <message>
        <source>This is a web page, not a feed.</source>
        <translation>Das ist eine Webseite, kein Feed.</translation>
    </message>
    <message>
        <source>This is no address of a webhook.</source>
        <translation>Das ist keine Adresse eines Webhooks.</translation>
    </message>
    <message>
        <source>This is no backup of Firefox&apos;s bookmarks, or it is empty.</source>
        <translation>Das ist keine Sicherung der Lesezeichen von Firefox, oder sie ist leer.</translation>
    </message>
    <message>
        <source>This is no web address.</source>
        <translation>Das ist keine Webadresse.</translation>
    </message>
    <message>
        <source>This is no whole copy of a library; nothing was changed.</source>
        <translation>Das ist keine ganze Kopie einer Bibliothek; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>This is not JSON.</source>
        <translation>Das ist kein JSON.</translation>
    </message>
    <message>
        <source>This is not a file.</source>
        <translation>Das ist keine Datei.</translation>
    </message>
    <message>
        <source>This is not a mail.</source>
        <translation>Das ist keine Mail.</translation>
    </message>
    <message>
        <source>This is not an OPML file: it has no list of feeds.</source>
        <translation>Das ist keine OPML-Datei: Sie hat keine Liste von Feeds.</translation>
    </message>
    <message>
        <source>This is not an address of the web.</source>
        <translation>Das ist keine Adresse im Web.</translation>
    </message>
    <message>
        <source>This is not done here.</source>
        <translation>Das geht hier nicht.</translation>
    </message>
    <message>
        <source>This is not in the format of a message for this chat.</source>
        <translation>Das hat nicht das Format einer Nachricht für diesen Chat.</translation>
    </message>
    <message>
        <source>This is not what is taken here.</source>
        <translation>Das wird hier nicht angenommen.</translation>
    </message>
    <message>
        <source>This is the digest itself, not an answer to it.</source>
        <translation>Das ist der Rundbrief selbst, keine Antwort darauf.</translation>
    </message>
    <message>
        <source>This is the library itself.</source>
        <translation>Das ist die Bibliothek selbst.</translation>
    </message>
    <message>
        <source>This is too large: the limit is {0} MB.</source>
        <translation>Das ist zu groß: Die Grenze ist {0} MB.</translation>
    </message>
    <message>
        <source>This is {0}, not a page: only its address was kept.</source>
        <translation>Das ist {0}, keine Seite: Nur die Adresse ist behalten.</translation>
    </message>
    <message>
        <source>This is {0}; nobody wrote it, so it was not filed.</source>
        <translation>Das ist {0}; niemand hat es geschrieben, darum wurde es nicht abgelegt.</translation>
    </message>
    <message>
        <source>This issue has no poll.</source>
        <translation>Diese Ausgabe hat keine Umfrage.</translation>
    </message>
    <message>
        <source>This issue has no title. Give it one.</source>
        <translation>Diese Ausgabe hat keinen Titel. Gib ihr einen.</translation>
    </message>
    <message>
        <source>This item has no address, so there is nothing to fetch.</source>
        <translation>Dieser Eintrag hat keine Adresse; darum gibt es nichts abzurufen.</translation>
    </message>
    <message>
        <source>This kind of file cannot be brought in.</source>
        <translation>Diese Art Datei lässt sich nicht hereinholen.</translation>
    </message>
    <message>
        <source>This kind of file is not known here.</source>
        <translation>Diese Art Datei ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>This mail was sent; the record of it stays.</source>
        <translation>Diese Mail wurde gesendet; der Vermerk darüber bleibt.</translation>
    </message>
    <message>
        <source>This mail would be {0} KB long; Gmail cuts mails off after about 100 KB.</source>
        <translation>Diese Mail wäre {0} KB lang; Gmail schneidet Mails nach etwa 100 KB ab.</translation>
    </message>
    <message>
        <source>This note has no title of its own, and its text is private.</source>
        <translation>Diese Notiz hat keinen eigenen Titel, und ihr Text ist privat.</translation>
    </message>
    <message>
        <source>This note is too large: the limit is {0} MB.</source>
        <translation>Diese Notiz ist zu groß: Die Grenze ist {0} MB.</translation>
    </message>
    <message>
        <source>This page does not say which address it was saved from.</source>
        <translation>Diese Seite sagt nicht, von welcher Adresse sie gespeichert wurde.</translation>
    </message>
    <message>
        <source>This page has not moved, as far as is known.</source>
        <translation>Diese Seite ist nicht umgezogen, soweit bekannt.</translation>
    </message>
    <message>
        <source>This page is protected through another one.</source>
        <translation>Diese Seite ist durch eine andere geschützt.</translation>
    </message>
    <message>
        <source>This page is protected, and your login may not edit it.</source>
        <translation>Diese Seite ist geschützt, und deine Anmeldung darf sie nicht bearbeiten.</translation>
    </message>
    <message>
        <source>This page opens only in a window of its own.</source>
        <translation>Diese Seite öffnet sich nur in einem eigenen Fenster.</translation>
    </message>
    <message>
        <source>This provider wants an app password, made in the settings of your account there.</source>
        <translation>Dieser Anbieter will ein App-Passwort, das du dort in den Einstellungen deines Kontos anlegst.</translation>
    </message>
    <message>
        <source>This search takes too long.</source>
        <translation>Diese Suche dauert zu lange.</translation>
    </message>
    <message>
        <source>This server has switched passwords off. The e-mail draft works with every mail program.</source>
        <translation>Dieser Server hat Passwörter abgeschaltet. Der E-Mail-Entwurf geht mit jedem Mailprogramm.</translation>
    </message>
    <message>
        <source>This source is not fetched, so it has no login.</source>
        <translation>Diese Quelle wird nicht abgerufen; darum hat sie keine Anmeldung.</translation>
    </message>
    <message>
        <source>This table has no column with addresses.</source>
        <translation>Diese Tabelle hat keine Spalte mit Adressen.</translation>
    </message>
    <message>
        <source>This takes a person: it cannot be mended at a stroke.</source>
        <translation>Das braucht einen Menschen: Es lässt sich nicht auf einen Schlag beheben.</translation>
    </message>
    <message>
        <source>This target needs no password, so none is kept.</source>
        <translation>Dieser Weg braucht kein Passwort; darum wird keines behalten.</translation>
    </message>
    <message>
        <source>This webhook does not exist any more.</source>
        <translation>Diesen Webhook gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>This webhook does not exist.</source>
        <translation>Diesen Webhook gibt es nicht.</translation>
    </message>
    <message>
        <source>This wiki knows no tokens.</source>
        <translation>Dieses Wiki kennt keine Token.</translation>
    </message>
    <message>
        <source>This would leave it there twice: it is {0}.</source>
        <translation>Dann stünde es dort zweimal: Es ist {0}.</translation>
    </message>
    <message>
        <source>Title of a page</source>
        <translation>Titel einer Seite</translation>
    </message>
    <message>
        <source>To be rid of a note, delete it.</source>
        <translation>Um eine Notiz loszuwerden, lösche sie.</translation>
    </message>
    <message>
        <source>Too many wrong tokens. Wait a minute.</source>
        <translation>Zu viele falsche Schlüssel. Warte eine Minute.</translation>
    </message>
    <message>
        <source>Tool review</source>
        <translation>Werkzeug im Test</translation>
    </message>
    <message>
        <source>Tried on</source>
        <translation>Ausprobiert an</translation>
    </message>
    <message>
        <source>Try again in a minute.</source>
        <translation>Versuche es in einer Minute noch einmal.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Versuche es gleich noch einmal.</translation>
    </message>
    <message>
        <source>Try again in some minutes.</source>
        <translation>Versuche es in ein paar Minuten noch einmal.</translation>
    </message>
    <message>
        <source>Try again in {0} seconds.</source>
        <translation>Versuche es in {0} Sekunden noch einmal.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Versuche es später noch einmal.</translation>
    </message>
    <message>
        <source>Try again later; or the port is blocked on this network.</source>
        <translation>Versuche es später noch einmal; oder der Port ist in diesem Netz gesperrt.</translation>
    </message>
    <message>
        <source>Try again when they are done.</source>
        <translation>Versuche es noch einmal, wenn sie fertig sind.</translation>
    </message>
    <message>
        <source>Try again when they are done; an editor left open counts for a quarter of an hour.</source>
        <translation>Versuche es noch einmal, wenn sie fertig sind; ein offen gelassener Editor zählt eine Viertelstunde.</translation>
    </message>
    <message>
        <source>Two options of this poll are the same.</source>
        <translation>Zwei Möglichkeiten dieser Umfrage sind gleich.</translation>
    </message>
    <message>
        <source>Type a word or a field.</source>
        <translation>Tippe ein Wort oder ein Feld.</translation>
    </message>
    <message>
        <source>Type or paste the address of a page or a feed.</source>
        <translation>Tippe oder füge die Adresse einer Seite oder eines Feeds ein.</translation>
    </message>
    <message>
        <source>Undo once more takes back what you did before.</source>
        <translation>Noch einmal „Rückgängig“ nimmt zurück, was du davor getan hast.</translation>
    </message>
    <message>
        <source>Unfollow {0}</source>
        <translation>{0} nicht mehr folgen</translation>
    </message>
    <message>
        <source>Unlock it, or enter the password again.</source>
        <translation>Entsperre ihn, oder gib das Passwort noch einmal ein.</translation>
    </message>
    <message>
        <source>Up to doku.php, without it.</source>
        <translation>Bis vor doku.php, ohne das.</translation>
    </message>
    <message>
        <source>Update notes from a vault</source>
        <translation>Notizen aus einem Vault auf den neuen Stand bringen</translation>
    </message>
    <message>
        <source>Use Import for files.</source>
        <translation>Für Dateien nimm Importieren.</translation>
    </message>
    <message>
        <source>Use https://, so that nobody on the way reads it.</source>
        <translation>Nimm https://, damit unterwegs niemand mitliest.</translation>
    </message>
    <message>
        <source>Use letters, digits, spaces and hyphens.</source>
        <translation>Nimm Buchstaben, Ziffern, Leerzeichen und Bindestriche.</translation>
    </message>
    <message>
        <source>Use one of {0}.</source>
        <translation>Nimm eines von {0}.</translation>
    </message>
    <message>
        <source>Use that window, or close it first.</source>
        <translation>Nutze jenes Fenster, oder schließe es zuerst.</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>Verify {0}</source>
        <translation>{0} bestätigen</translation>
    </message>
    <message>
        <source>Views are {0}.</source>
        <translation>Ansichten sind {0}.</translation>
    </message>
    <message>
        <source>Wait until that is done, or stop it.</source>
        <translation>Warte, bis das fertig ist, oder halte es an.</translation>
    </message>
    <message>
        <source>Wait until that is done.</source>
        <translation>Warte, bis das fertig ist.</translation>
    </message>
    <message>
        <source>Waiting to be read</source>
        <translation>Wartet aufs Lesen</translation>
    </message>
    <message>
        <source>Watch for “{0}”</source>
        <translation>„{0}“ beobachten</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Webseite</translation>
    </message>
    <message>
        <source>Week {0} of {1}</source>
        <translation>Woche {0} von {1}</translation>
    </message>
    <message>
        <source>What I am making</source>
        <translation>Was ich mache</translation>
    </message>
    <message>
        <source>What I try</source>
        <translation>Was ich versuche</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Was daraus wurde</translation>
    </message>
    <message>
        <source>What can be brought in: {0}.</source>
        <translation>Was sich hereinholen lässt: {0}.</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Wofür</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation>Was geschah?</translation>
    </message>
    <message>
        <source>What shall we do next time?</source>
        <translation>Was tun wir beim nächsten Mal?</translation>
    </message>
    <message>
        <source>What supports it</source>
        <translation>Was sie stützt</translation>
    </message>
    <message>
        <source>What was supposed to happen?</source>
        <translation>Was sollte geschehen?</translation>
    </message>
    <message>
        <source>What {0} was made of is gone: nobody can tell whether it was private. Take it out.</source>
        <translation>Woraus {0} gemacht ist, gibt es nicht mehr: Niemand kann sagen, ob es privat war. Nimm es heraus.</translation>
    </message>
    <message>
        <source>Where I am stuck</source>
        <translation>Wo ich feststecke</translation>
    </message>
    <message>
        <source>Where it does not hold</source>
        <translation>Wo sie nicht gilt</translation>
    </message>
    <message>
        <source>Where readers find the folder; feeds need it.</source>
        <translation>Wo die Leserschaft den Ordner findet; Feeds brauchen das.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Why it matters</source>
        <translation>Warum es wichtig ist</translation>
    </message>
    <message>
        <source>Why something matters is said about an item, in its own field.</source>
        <translation>Warum etwas wichtig ist, wird zu einem Eintrag gesagt, in einem eigenen Feld.</translation>
    </message>
    <message>
        <source>Why something matters is said about an item.</source>
        <translation>Warum etwas wichtig ist, wird zu einem Eintrag gesagt.</translation>
    </message>
    <message>
        <source>Why was there a difference?</source>
        <translation>Warum gab es einen Unterschied?</translation>
    </message>
    <message>
        <source>Without a title</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>Without encryption the password could be read on the way.</source>
        <translation>Ohne Verschlüsselung könnte das Passwort unterwegs gelesen werden.</translation>
    </message>
    <message>
        <source>Works when</source>
        <translation>Funktioniert, wenn</translation>
    </message>
    <message>
        <source>Write a note instead.</source>
        <translation>Schreibe stattdessen eine Notiz.</translation>
    </message>
    <message>
        <source>Write a note on it.</source>
        <translation>Schreibe eine Notiz dazu.</translation>
    </message>
    <message>
        <source>Write about week {0}</source>
        <translation>Über Woche {0} schreiben</translation>
    </message>
    <message>
        <source>Write addresses with commas between; a name with a comma in it needs quotation marks.</source>
        <translation>Schreibe Adressen mit Kommas dazwischen; ein Name mit Komma darin braucht Anführungszeichen.</translation>
    </message>
    <message>
        <source>Write down what shows it: numbers, a document, what others saw.</source>
        <translation>Schreibe auf, was es zeigt: Zahlen, ein Dokument, was andere sahen.</translation>
    </message>
    <message>
        <source>Write en, de or pt-BR.</source>
        <translation>Schreibe en, de oder pt-BR.</translation>
    </message>
    <message>
        <source>Write note</source>
        <translation>Notiz schreiben</translation>
    </message>
    <message>
        <source>Write the name.</source>
        <translation>Schreibe den Namen.</translation>
    </message>
    <message>
        <source>Write weekly:fri, biweekly:mon, monthly:last-fri, monthly:15, quarterly:first-mon, or nothing.</source>
        <translation>Schreibe weekly:fri, biweekly:mon, monthly:last-fri, monthly:15, quarterly:first-mon oder nichts.</translation>
    </message>
    <message>
        <source>Wrong address.</source>
        <translation>Falsche Adresse.</translation>
    </message>
    <message>
        <source>Wrong host.</source>
        <translation>Falscher Rechner.</translation>
    </message>
    <message>
        <source>Wrong origin.</source>
        <translation>Falsche Herkunft.</translation>
    </message>
    <message>
        <source>Wrong site.</source>
        <translation>Falsche Website.</translation>
    </message>
    <message>
        <source>You said that it did not arrive.</source>
        <translation>Du hast gesagt, dass es nicht ankam.</translation>
    </message>
    <message>
        <source>Your login may not create pages.</source>
        <translation>Deine Anmeldung darf keine Seiten anlegen.</translation>
    </message>
    <message>
        <source>Your login may not do this in this space.</source>
        <translation>Deine Anmeldung darf das in diesem Bereich nicht.</translation>
    </message>
    <message>
        <source>Your login may not edit pages.</source>
        <translation>Deine Anmeldung darf keine Seiten bearbeiten.</translation>
    </message>
    <message>
        <source>Your login may not edit the page “{0}”.</source>
        <translation>Deine Anmeldung darf die Seite „{0}“ nicht bearbeiten.</translation>
    </message>
    <message>
        <source>Your login may not edit this page.</source>
        <translation>Deine Anmeldung darf diese Seite nicht bearbeiten.</translation>
    </message>
    <message>
        <source>Your login may not read the page “{0}”.</source>
        <translation>Deine Anmeldung darf die Seite „{0}“ nicht lesen.</translation>
    </message>
    <message>
        <source>Your login may not read this page.</source>
        <translation>Deine Anmeldung darf diese Seite nicht lesen.</translation>
    </message>
    <message>
        <source>Your login may not write through the API.</source>
        <translation>Deine Anmeldung darf nicht über die API schreiben.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Dein Name</translation>
    </message>
    <message>
        <source>Your name there</source>
        <translation>Dein Name dort</translation>
    </message>
    <message>
        <source>Your own characters among your own and the highlighted ones; the middle one of the items kept in these weeks that have at least 50 of both.</source>
        <translation>Deine eigenen Zeichen unter den eigenen und den markierten; der mittlere Wert der in diesen Wochen behaltenen Einträge, die von beiden mindestens 50 haben.</translation>
    </message>
    <message>
        <source>Your own keys cannot be read ({0}).</source>
        <translation>Deine eigenen Tasten lassen sich nicht lesen ({0}).</translation>
    </message>
    <message>
        <source>Your own keys cannot be written ({0}).</source>
        <translation>Deine eigenen Tasten lassen sich nicht schreiben ({0}).</translation>
    </message>
    <message>
        <source>Your own login saved this page a moment before us; that text is in the page&apos;s history.</source>
        <translation>Deine eigene Anmeldung hat diese Seite einen Moment vor uns gespeichert; jener Text steht in der Versionsgeschichte.</translation>
    </message>
    <message>
        <source>Yours or theirs</source>
        <translation>Deins oder ihrs</translation>
    </message>
    <message>
        <source>Zotero&apos;s items (Better BibTeX JSON)</source>
        <translation>Zotero-Einträge (Better BibTeX JSON)</translation>
    </message>
    <message>
        <source>`attachments` lists all there are.</source>
        <translation>`attachments` führt alle auf, die es gibt.</translation>
    </message>
    <message>
        <source>`follow {0}`</source>
        <translation>`follow {0}`</translation>
    </message>
    <message>
        <source>`follow` takes the address of its site, too</source>
        <translation>`follow` nimmt auch die Adresse seiner Seite</translation>
    </message>
    <message>
        <source>`history --deleted` lists them.</source>
        <translation>`history --deleted` führt sie auf.</translation>
    </message>
    <message>
        <source>`sources` lists all there are.</source>
        <translation>`sources` führt alle auf, die es gibt.</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>ein PDF-Dokument</translation>
    </message>
    <message>
        <source>a PEM file, for a server with an authority of your own</source>
        <translation>eine PEM-Datei, für einen Server mit eigener Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>a file that is no text</source>
        <translation>eine Datei, die kein Text ist</translation>
    </message>
    <message>
        <source>a file to download</source>
        <translation>eine Datei zum Herunterladen</translation>
    </message>
    <message>
        <source>a highlight</source>
        <translation>einer Markierung</translation>
    </message>
    <message>
        <source>a mail beyond all bounds</source>
        <translation>eine Mail über allem Maß</translation>
    </message>
    <message>
        <source>a report that a mail could not be delivered</source>
        <translation>ein Bericht, dass eine Mail nicht zugestellt werden konnte</translation>
    </message>
    <message>
        <source>a sound recording</source>
        <translation>eine Tonaufnahme</translation>
    </message>
    <message>
        <source>a source that is gone</source>
        <translation>eine Quelle, die es nicht mehr gibt</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>about {0}</source>
        <translation>über {0}</translation>
    </message>
    <message>
        <source>an address of another server</source>
        <translation>eine Adresse eines anderen Servers</translation>
    </message>
    <message>
        <source>an answer</source>
        <translation>eine Antwort</translation>
    </message>
    <message>
        <source>an answer beyond all bounds</source>
        <translation>eine Antwort über allem Maß</translation>
    </message>
    <message>
        <source>an answer that is none</source>
        <translation>eine Antwort, die keine ist</translation>
    </message>
    <message>
        <source>an archive</source>
        <translation>ein Archiv</translation>
    </message>
    <message>
        <source>an archive or an office document</source>
        <translation>ein Archiv oder ein Office-Dokument</translation>
    </message>
    <message>
        <source>an automatic answer</source>
        <translation>eine automatische Antwort</translation>
    </message>
    <message>
        <source>an entry</source>
        <translation>ein Beitrag</translation>
    </message>
    <message>
        <source>an image</source>
        <translation>ein Bild</translation>
    </message>
    <message>
        <source>an issue without its day</source>
        <translation>eine Ausgabe ohne ihren Tag</translation>
    </message>
    <message>
        <source>an opt-out</source>
        <translation>eine Abmeldung</translation>
    </message>
    <message>
        <source>and so on</source>
        <translation>und so weiter</translation>
    </message>
    <message>
        <source>and {0} more</source>
        <translation>und {0} weitere</translation>
    </message>
    <message>
        <source>are</source>
        <translation>sind</translation>
    </message>
    <message>
        <source>as readers see it; that of the settings unless given</source>
        <translation>wie die Leserschaft ihn sieht; der aus den Einstellungen, wenn nicht angegeben</translation>
    </message>
    <message>
        <source>bookmarks as browsers and services export them (HTML)</source>
        <translation>Lesezeichen, wie Browser und Dienste sie exportieren (HTML)</translation>
    </message>
    <message>
        <source>bookmarks bar</source>
        <translation>Lesezeichenleiste</translation>
    </message>
    <message>
        <source>bookmarks toolbar</source>
        <translation>Lesezeichen-Symbolleiste</translation>
    </message>
    <message>
        <source>brought before {0} not in this file any more; nothing was deleted.</source>
        <translation>früher mitgebracht {0} nicht mehr in dieser Datei; nichts wurde gelöscht.</translation>
    </message>
    <message>
        <source>brought by {0}</source>
        <translation>mitgebracht von {0}</translation>
    </message>
    <message>
        <source>came back</source>
        <translation>kam zurück</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>community</source>
        <translation>Gemeinschaft</translation>
    </message>
    <message>
        <source>confidential</source>
        <translation>vertraulich</translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>Konflikt</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>berichtigt</translation>
    </message>
    <message>
        <source>could not be verified ({0})</source>
        <translation>ließ sich nicht prüfen ({0})</translation>
    </message>
    <message>
        <source>created</source>
        <translation>angelegt</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>due on {0}</source>
        <translation>fällig am {0}</translation>
    </message>
    <message>
        <source>due since {0}</source>
        <translation>fällig seit {0}</translation>
    </message>
    <message>
        <source>due today</source>
        <translation>heute fällig</translation>
    </message>
    <message>
        <source>due tomorrow</source>
        <translation>morgen fällig</translation>
    </message>
    <message>
        <source>empty for a server that asks for none</source>
        <translation>leer für einen Server, der nicht danach fragt</translation>
    </message>
    <message>
        <source>entries without a link</source>
        <translation>Einträge ohne Link</translation>
    </message>
    <message>
        <source>entry</source>
        <translation>Beitrag</translation>
    </message>
    <message>
        <source>entry without a link</source>
        <translation>Eintrag ohne Link</translation>
    </message>
    <message>
        <source>entry {0}</source>
        <translation>Beitrag {0}</translation>
    </message>
    <message>
        <source>every second {0}</source>
        <translation>jeden zweiten {0}</translation>
    </message>
    <message>
        <source>every {0}</source>
        <translation>jeden {0}</translation>
    </message>
    <message>
        <source>example of</source>
        <translation>Beispiel für</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>favorites bar</source>
        <translation>Favoritenleiste</translation>
    </message>
    <message>
        <source>favourites bar</source>
        <translation>Favoritenleiste</translation>
    </message>
    <message>
        <source>feed</source>
        <translation>Feed</translation>
    </message>
    <message>
        <source>folders of notes (Obsidian, Logseq, Zettlr, Dendron, Foam, plain Markdown)</source>
        <translation>Ordner mit Notizen (Obsidian, Logseq, Zettlr, Dendron, Foam, reines Markdown)</translation>
    </message>
    <message>
        <source>for the {0} only</source>
        <translation>nur für: {0}</translation>
    </message>
    <message>
        <source>for this community</source>
        <translation>für diese Gemeinschaft</translation>
    </message>
    <message>
        <source>from this article, a tenth of it</source>
        <translation>aus diesem Artikel, ein Zehntel davon</translation>
    </message>
    <message>
        <source>had changed both there and here; yours {0} kept.</source>
        <translation>dort wie hier geändert; deine Fassung {0} behalten.</translation>
    </message>
    <message>
        <source>had changed there and {0} updated here.</source>
        <translation>dort geändert und {0} hier auf den neuen Stand gebracht.</translation>
    </message>
    <message>
        <source>has been revoked</source>
        <translation>wurde widerrufen</translation>
    </message>
    <message>
        <source>has expired</source>
        <translation>ist abgelaufen</translation>
    </message>
    <message>
        <source>has the example</source>
        <translation>hat als Beispiel</translation>
    </message>
    <message>
        <source>highlight</source>
        <translation>Markierung</translation>
    </message>
    <message>
        <source>highlights</source>
        <translation>Markierungen</translation>
    </message>
    <message>
        <source>h{0} is not a highlight of {1}.</source>
        <translation>h{0} ist keine Markierung von {1}.</translation>
    </message>
    <message>
        <source>is</source>
        <translation>ist</translation>
    </message>
    <message>
        <source>is contradicted by</source>
        <translation>Widerspruch durch</translation>
    </message>
    <message>
        <source>is extended by</source>
        <translation>erweitert durch</translation>
    </message>
    <message>
        <source>is for another address</source>
        <translation>gilt für eine andere Adresse</translation>
    </message>
    <message>
        <source>is for another name</source>
        <translation>gilt für einen anderen Namen</translation>
    </message>
    <message>
        <source>is mentioned in</source>
        <translation>wird erwähnt in</translation>
    </message>
    <message>
        <source>is not valid yet</source>
        <translation>gilt noch nicht</translation>
    </message>
    <message>
        <source>is self-signed</source>
        <translation>ist selbst unterschrieben</translation>
    </message>
    <message>
        <source>is supported by</source>
        <translation>gestützt durch</translation>
    </message>
    <message>
        <source>issue</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>it has a password</source>
        <translation>es hat ein Passwort</translation>
    </message>
    <message>
        <source>it has no address</source>
        <translation>es hat keine Adresse</translation>
    </message>
    <message>
        <source>it has no highlighted words</source>
        <translation>es hat keine markierten Wörter</translation>
    </message>
    <message>
        <source>it holds its content itself and leads nowhere</source>
        <translation>es trägt seinen Inhalt selbst und führt nirgendwohin</translation>
    </message>
    <message>
        <source>it is a file on a computer, not an address of the web</source>
        <translation>es ist eine Datei auf einem Rechner, keine Adresse im Web</translation>
    </message>
    <message>
        <source>it is a page of a browser&apos;s extension</source>
        <translation>es ist eine Seite einer Browser-Erweiterung</translation>
    </message>
    <message>
        <source>it is a page of the browser itself</source>
        <translation>es ist eine Seite des Browsers selbst</translation>
    </message>
    <message>
        <source>it is a search of Firefox, not a link</source>
        <translation>es ist eine Suche von Firefox, kein Link</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>es ist beschädigt</translation>
    </message>
    <message>
        <source>it is no bookmark</source>
        <translation>es ist kein Lesezeichen</translation>
    </message>
    <message>
        <source>it is no page</source>
        <translation>es ist keine Seite</translation>
    </message>
    <message>
        <source>it is not UTF-8 text</source>
        <translation>es ist kein UTF-8-Text</translation>
    </message>
    <message>
        <source>it led to something that is gone</source>
        <translation>es führte zu etwas, das es nicht mehr gibt</translation>
    </message>
    <message>
        <source>it makes something too long</source>
        <translation>sie macht etwas zu Langes</translation>
    </message>
    <message>
        <source>item</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>items</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>its address is none that could be opened</source>
        <translation>seine Adresse lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>kind of community</source>
        <translation>Art von Gemeinschaft</translation>
    </message>
    <message>
        <source>larger than {0}</source>
        <translation>größer als {0}</translation>
    </message>
    <message>
        <source>links of Windows and Linux (.url, .desktop)</source>
        <translation>Links von Windows und Linux (.url, .desktop)</translation>
    </message>
    <message>
        <source>links of a Mac (.webloc)</source>
        <translation>Links eines Macs (.webloc)</translation>
    </message>
    <message>
        <source>mails and newsletters (.eml, mbox)</source>
        <translation>Mails und Newsletter (.eml, mbox)</translation>
    </message>
    <message>
        <source>members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>my list</source>
        <translation>meine Liste</translation>
    </message>
    <message>
        <source>network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>newsboat&apos;s list of feeds (urls)</source>
        <translation>Feedliste von newsboat (urls)</translation>
    </message>
    <message>
        <source>no common way to encrypt</source>
        <translation>kein gemeinsamer Weg zu verschlüsseln</translation>
    </message>
    <message>
        <source>none: only to this computer</source>
        <translation>keine: nur zu diesem Rechner</translation>
    </message>
    <message>
        <source>not verified</source>
        <translation>nicht geprüft</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>on</source>
        <translation>ein</translation>
    </message>
    <message>
        <source>on day {0} of every {1}</source>
        <translation>an Tag {0} jedes {1}</translation>
    </message>
    <message>
        <source>on the {0} {1} of every {2}</source>
        <translation>am {0} {1} jedes {2}</translation>
    </message>
    <message>
        <source>other lists of links (JSON)</source>
        <translation>andere Listen von Links (JSON)</translation>
    </message>
    <message>
        <source>other tables with a column of addresses (CSV)</source>
        <translation>andere Tabellen mit einer Spalte von Adressen (CSV)</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>wartend</translation>
    </message>
    <message>
        <source>person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>personal toolbar</source>
        <translation>Persönliche Symbolleiste</translation>
    </message>
    <message>
        <source>plain lists of addresses</source>
        <translation>einfache Listen von Adressen</translation>
    </message>
    <message>
        <source>private</source>
        <translation>privat</translation>
    </message>
    <message>
        <source>public</source>
        <translation>öffentlich</translation>
    </message>
    <message>
        <source>publication</source>
        <translation>Veröffentlichung</translation>
    </message>
    <message>
        <source>published</source>
        <translation>veröffentlicht</translation>
    </message>
    <message>
        <source>put back</source>
        <translation>zurückgelegt</translation>
    </message>
    <message>
        <source>read</source>
        <translation>gelesen</translation>
    </message>
    <message>
        <source>read archive</source>
        <translation>gelesen, archiviert</translation>
    </message>
    <message>
        <source>response</source>
        <translation>Rückmeldung</translation>
    </message>
    <message>
        <source>rule about names</source>
        <translation>Regel über Namen</translation>
    </message>
    <message>
        <source>same source</source>
        <translation>gleiche Quelle</translation>
    </message>
    <message>
        <source>section</source>
        <translation>Abschnitt</translation>
    </message>
    <message>
        <source>see also</source>
        <translation>siehe auch</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>gesendet</translation>
    </message>
    <message>
        <source>source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>speaks of {0}</source>
        <translation>spricht von {0}</translation>
    </message>
    <message>
        <source>subscription lists (OPML)</source>
        <translation>Abo-Listen (OPML)</translation>
    </message>
    <message>
        <source>such as smtp.example.org</source>
        <translation>etwa smtp.example.org</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>the address lies in a private network</source>
        <translation>die Adresse liegt in einem privaten Netz</translation>
    </message>
    <message>
        <source>the address of its feed is none</source>
        <translation>die Adresse seines Feeds ist keine</translation>
    </message>
    <message>
        <source>the item</source>
        <translation>den Eintrag</translation>
    </message>
    <message>
        <source>the other version lies beside yours, as “{0}”.</source>
        <translation>die andere Fassung liegt neben deiner, als „{0}“.</translation>
    </message>
    <message>
        <source>there is no “{0}” in {1}</source>
        <translation>es gibt kein „{0}“ in {1}</translation>
    </message>
    <message>
        <source>to read</source>
        <translation>zu lesen</translation>
    </message>
    <message>
        <source>topic</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>wahr oder falsch</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>ungelesen</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>was</source>
        <translation>wurde</translation>
    </message>
    <message>
        <source>was issued by nobody this computer trusts</source>
        <translation>stammt von niemandem, dem dieser Rechner traut</translation>
    </message>
    <message>
        <source>web pages saved as files (HTML, MHTML)</source>
        <translation>als Datei gespeicherte Webseiten (HTML, MHTML)</translation>
    </message>
    <message>
        <source>week {0}</source>
        <translation>Woche {0}</translation>
    </message>
    <message>
        <source>were</source>
        <translation>wurden</translation>
    </message>
    <message>
        <source>what it makes is too long</source>
        <translation>was sie macht, ist zu lang</translation>
    </message>
    <message>
        <source>where answers go, if not to From</source>
        <translation>wohin Antworten gehen, wenn nicht an den Absender</translation>
    </message>
    <message>
        <source>you made a note on it</source>
        <translation>du hast eine Notiz dazu gemacht</translation>
    </message>
    <message>
        <source>you made {0} notes on it</source>
        <translation>du hast {0} Notizen dazu gemacht</translation>
    </message>
    <message>
        <source>you marked a passage</source>
        <translation>du hast eine Stelle markiert</translation>
    </message>
    <message>
        <source>you marked {0} passages</source>
        <translation>du hast {0} Stellen markiert</translation>
    </message>
    <message>
        <source>you said that it did not arrive</source>
        <translation>du hast gesagt, dass es nicht ankam</translation>
    </message>
    <message>
        <source>you said why it matters</source>
        <translation>du hast gesagt, warum es wichtig ist</translation>
    </message>
    <message>
        <source>your address; that of the settings unless given</source>
        <translation>deine Adresse; die aus den Einstellungen, wenn nicht angegeben</translation>
    </message>
    <message>
        <source>{0} (`{1} source login s{2}`)</source>
        <translation>{0} (`{1} source login s{2}`)</translation>
    </message>
    <message>
        <source>{0} (`{1} target secret {2}`)</source>
        <translation>{0} (`{1} target secret {2}`)</translation>
    </message>
    <message>
        <source>{0} (from {1})</source>
        <translation>{0} (von {1})</translation>
    </message>
    <message>
        <source>{0} (it answered {1}).</source>
        <translation>{0} (Antwort: {1}).</translation>
    </message>
    <message>
        <source>{0} Only its address was kept.</source>
        <translation>{0} Nur die Adresse ist behalten.</translation>
    </message>
    <message>
        <source>{0} Org file became Markdown: headings, links and emphasis were converted, everything else is as it was written.</source>
        <translation>{0} Org-Datei wurde Markdown: Überschriften, Links und Betonungen sind umgewandelt, alles andere ist, wie es geschrieben war.</translation>
    </message>
    <message>
        <source>{0} Org files became Markdown: headings, links and emphasis were converted, everything else is as it was written.</source>
        <translation>{0} Org-Dateien wurden Markdown: Überschriften, Links und Betonungen sind umgewandelt, alles andere ist, wie es geschrieben war.</translation>
    </message>
    <message>
        <source>{0} The link and what you gave with it are kept.</source>
        <translation>{0} Der Link und was du mitgegeben hast, sind behalten.</translation>
    </message>
    <message>
        <source>{0} an address inside your own network. Others cannot open it: leave it out.</source>
        <translation>{0} eine Adresse in deinem eigenen Netz. Andere können sie nicht öffnen: Lass sie weg.</translation>
    </message>
    <message>
        <source>{0} an address that only your own computer can open. Link to the page on the web.</source>
        <translation>{0} eine Adresse, die nur dein eigener Rechner öffnen kann. Verlinke die Seite im Web.</translation>
    </message>
    <message>
        <source>{0} annotations</source>
        <translation>{0} Anmerkungen</translation>
    </message>
    <message>
        <source>{0} answered something that is no answer to saving a page.</source>
        <translation>{0} antwortete etwas, das keine Antwort auf das Speichern einer Seite ist.</translation>
    </message>
    <message>
        <source>{0} breaks off in the middle of mails, so no more were sent.</source>
        <translation>{0} bricht mitten in Mails ab; darum wurden keine weiteren gesendet.</translation>
    </message>
    <message>
        <source>{0} broke off before it said whether it took the mail.</source>
        <translation>{0} brach ab, ohne zu sagen, ob die Mail angenommen ist.</translation>
    </message>
    <message>
        <source>{0} broke off the connection.</source>
        <translation>{0} hat die Verbindung abgebrochen.</translation>
    </message>
    <message>
        <source>{0} brought before {1} not in this file any more; nothing was deleted.</source>
        <translation>{0} von früher {1} nicht mehr in dieser Datei; nichts wurde gelöscht.</translation>
    </message>
    <message>
        <source>{0} cannot be reached.</source>
        <translation>{0} ist nicht zu erreichen.</translation>
    </message>
    <message>
        <source>{0} closed the connection without an answer.</source>
        <translation>{0} schloss die Verbindung ohne Antwort.</translation>
    </message>
    <message>
        <source>{0} comes from an internal source, and outsiders read this. Take it out.</source>
        <translation>{0} kommt aus einer internen Quelle, und Außenstehende lesen das. Nimm es heraus.</translation>
    </message>
    <message>
        <source>{0} comes from {1}, which {2} is never sent. Take it out.</source>
        <translation>{0} kommt von {1}, und das wird {2} nie gesendet. Nimm es heraus.</translation>
    </message>
    <message>
        <source>{0} did not answer as a mail server should (“{1}”).</source>
        <translation>{0} antwortete nicht, wie ein Mailserver es sollte („{1}“).</translation>
    </message>
    <message>
        <source>{0} did not answer within {1} seconds.</source>
        <translation>{0} antwortete nicht in {1} Sekunden.</translation>
    </message>
    <message>
        <source>{0} does not answer.</source>
        <translation>{0} antwortet nicht.</translation>
    </message>
    <message>
        <source>{0} does not let this login use the remote API, or not for this page.</source>
        <translation>{0} lässt diese Anmeldung die Remote-API nicht nutzen, oder nicht für diese Seite.</translation>
    </message>
    <message>
        <source>{0} does not offer encryption (STARTTLS), so nothing was sent.</source>
        <translation>{0} bietet keine Verschlüsselung (STARTTLS); darum wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>{0} does not offer encryption (STARTTLS), so the password was not sent.</source>
        <translation>{0} bietet keine Verschlüsselung (STARTTLS); darum wurde das Passwort nicht gesendet.</translation>
    </message>
    <message>
        <source>{0} does not prove who it is, so nothing was sent to it.</source>
        <translation>{0} weist sich nicht aus; darum wurde nichts dorthin gesendet.</translation>
    </message>
    <message>
        <source>{0} does not say why it matters to them.</source>
        <translation>{0} sagt nicht, warum es für sie wichtig ist.</translation>
    </message>
    <message>
        <source>{0} does not show the page.</source>
        <translation>{0} zeigt die Seite nicht.</translation>
    </message>
    <message>
        <source>{0} does not take this login.</source>
        <translation>{0} nimmt diese Anmeldung nicht an.</translation>
    </message>
    <message>
        <source>{0} does not take this name and password ({1}).</source>
        <translation>{0} nimmt diesen Namen mit diesem Passwort nicht an ({1}).</translation>
    </message>
    <message>
        <source>{0} does not take this name and password{1}.</source>
        <translation>{0} nimmt diesen Namen mit diesem Passwort nicht an{1}.</translation>
    </message>
    <message>
        <source>{0} entries share ids and were told apart by address or title.</source>
        <translation>{0} Einträge teilen Kennungen und wurden nach Adresse oder Titel unterschieden.</translation>
    </message>
    <message>
        <source>{0} feeds</source>
        <translation>{0} Feeds</translation>
    </message>
    <message>
        <source>{0} gave an answer that cannot be read.</source>
        <translation>{0} gab eine Antwort, die sich nicht lesen lässt.</translation>
    </message>
    <message>
        <source>{0} gave an answer that is not the one of a Confluence.</source>
        <translation>{0} gab eine Antwort, die nicht die eines Confluence ist.</translation>
    </message>
    <message>
        <source>{0} gave an answer that is not the one of a MediaWiki.</source>
        <translation>{0} gab eine Antwort, die nicht die eines MediaWiki ist.</translation>
    </message>
    <message>
        <source>{0} gave no answer within {1} seconds.</source>
        <translation>{0} gab in {1} Sekunden keine Antwort.</translation>
    </message>
    <message>
        <source>{0} had changed both there and here: the other version lies beside yours, as “{1}” and so on.</source>
        <translation>{0} war dort wie hier geändert: Die andere Fassung liegt neben deiner, als „{1}“ und so weiter.</translation>
    </message>
    <message>
        <source>{0} had changed both there and here: the other version lies beside yours, as “{1}”.</source>
        <translation>{0} war dort wie hier geändert: Die andere Fassung liegt neben deiner, als „{1}“.</translation>
    </message>
    <message>
        <source>{0} had changed both there and here; yours {1} kept.</source>
        <translation>{0}, dort wie hier geändert: Deine Fassung {1} behalten.</translation>
    </message>
    <message>
        <source>{0} had changed there and {1} updated here.</source>
        <translation>{0}, dort geändert, {1} hier auf den neuen Stand gebracht.</translation>
    </message>
    <message>
        <source>{0} has a picture without words for those who cannot see it. Say what it shows.</source>
        <translation>{0} hat ein Bild ohne Worte für die, die es nicht sehen können. Sage, was es zeigt.</translation>
    </message>
    <message>
        <source>{0} has an address that follows the reader: {1}</source>
        <translation>{0} hat eine Adresse, die der Leserschaft folgt: {1}</translation>
    </message>
    <message>
        <source>{0} has moved to {1}</source>
        <translation>{0} ist umgezogen nach {1}</translation>
    </message>
    <message>
        <source>{0} has no poll to vote in.</source>
        <translation>{0} hat keine Umfrage zum Abstimmen.</translation>
    </message>
    <message>
        <source>{0} has no setting “{1}”.</source>
        <translation>{0} hat keine Einstellung „{1}“.</translation>
    </message>
    <message>
        <source>{0} has no time now ({1}).</source>
        <translation>{0} hat jetzt keine Zeit ({1}).</translation>
    </message>
    <message>
        <source>{0} has no web address, so nobody can go and read it.</source>
        <translation>{0} hat keine Webadresse; darum kann niemand hingehen und es lesen.</translation>
    </message>
    <message>
        <source>{0} have voted on these options already.</source>
        <translation>{0} haben über diese Möglichkeiten schon abgestimmt.</translation>
    </message>
    <message>
        <source>{0} highlights</source>
        <translation>{0} Markierungen</translation>
    </message>
    <message>
        <source>{0} holds a password or a token. Whoever gets it can come in as you: leave it out.</source>
        <translation>{0} enthält ein Passwort oder Token. Wer es bekommt, kommt als du hinein: Lass es weg.</translation>
    </message>
    <message>
        <source>{0} is a note that is {1}. Mark it “{2}” if these people may have it, or take it out.</source>
        <translation>{0} ist eine Notiz und {1}. Gib sie als „{2}“ frei, wenn diese Menschen sie haben dürfen, oder nimm sie heraus.</translation>
    </message>
    <message>
        <source>{0} is a number from {1} to {2}, or {3} for as set for all.</source>
        <translation>{0}: eine Zahl von {1} bis {2}, oder {3} für das, was für alle gilt.</translation>
    </message>
    <message>
        <source>{0} is a {1}; an issue is made of items, notes and highlights.</source>
        <translation>{0}: {1}; eine Ausgabe besteht aus Einträgen, Notizen und Markierungen.</translation>
    </message>
    <message>
        <source>{0} is a {1}; items, notes and highlights can be handed on.</source>
        <translation>{0}: {1}; weitergeben lassen sich Einträge, Notizen und Markierungen.</translation>
    </message>
    <message>
        <source>{0} is in this issue already.</source>
        <translation>{0} ist schon in dieser Ausgabe.</translation>
    </message>
    <message>
        <source>{0} is in trouble (HTTP {1}).</source>
        <translation>{0} hat Schwierigkeiten (HTTP {1}).</translation>
    </message>
    <message>
        <source>{0} is no web address.</source>
        <translation>{0} ist keine Webadresse.</translation>
    </message>
    <message>
        <source>{0} is not a day to come.</source>
        <translation>{0} ist kein Tag, der noch kommt.</translation>
    </message>
    <message>
        <source>{0} is not connected to {1}.</source>
        <translation>{0} ist nicht mit {1} verbunden.</translation>
    </message>
    <message>
        <source>{0} is tagged {1}, which {2} is never sent. Take it out.</source>
        <translation>{0} trägt das Schlagwort {1}, und das wird {2} nie gesendet. Nimm es heraus.</translation>
    </message>
    <message>
        <source>{0} is the address of {1} ({2}).</source>
        <translation>{0} ist die Adresse von {1} ({2}).</translation>
    </message>
    <message>
        <source>{0} is the id of {1}; this needs {2}.</source>
        <translation>{0} ist die Kennung von {1}; hier braucht es {2}.</translation>
    </message>
    <message>
        <source>{0} is there. Whether the address is whole shows with the first message.</source>
        <translation>{0} ist da. Ob die Adresse ganz ist, zeigt die erste Nachricht.</translation>
    </message>
    <message>
        <source>{0} items</source>
        <translation>{0} Einträge</translation>
    </message>
    <message>
        <source>{0} large</source>
        <translation>{0} groß</translation>
    </message>
    <message>
        <source>{0} leads to</source>
        <translation>{0} führt zu</translation>
    </message>
    <message>
        <source>{0} must be between {1} and {2}, not {3}.</source>
        <translation>{0} muss zwischen {1} und {2} liegen, nicht {3}.</translation>
    </message>
    <message>
        <source>{0} must be one of {1}, not “{2}”.</source>
        <translation>{0} muss eines von {1} sein, nicht „{2}“.</translation>
    </message>
    <message>
        <source>{0} must be {1}, not {2}.</source>
        <translation>{0} muss {1} sein, nicht {2}.</translation>
    </message>
    <message>
        <source>{0} names</source>
        <translation>{0} Namen</translation>
    </message>
    <message>
        <source>{0} names an address that has moved to {1}</source>
        <translation>{0} nennt eine Adresse, die nach {1} umgezogen ist</translation>
    </message>
    <message>
        <source>{0} names an address that leads nowhere: {1} {2}</source>
        <translation>{0} nennt eine Adresse, die nirgendwohin führt: {1} {2}</translation>
    </message>
    <message>
        <source>{0} names no author.</source>
        <translation>{0} nennt niemanden, der es geschrieben hat.</translation>
    </message>
    <message>
        <source>{0} names no server that can be.</source>
        <translation>{0} nennt keinen Server, den es geben kann.</translation>
    </message>
    <message>
        <source>{0} names {1}, of whom nothing is known. Ask, and note it under People.</source>
        <translation>{0} nennt {1}; darüber ist nichts bekannt. Frage nach, und vermerke es unter Menschen.</translation>
    </message>
    <message>
        <source>{0} names {1}, who does not want to be named. Take the name out.</source>
        <translation>{0} nennt {1}, und das ist nicht gewünscht. Nimm den Namen heraus.</translation>
    </message>
    <message>
        <source>{0} names {1}, who has not agreed to it yet. Ask, or take it out.</source>
        <translation>{0} nennt {1}, noch ohne Zustimmung. Frage nach, oder nimm es heraus.</translation>
    </message>
    <message>
        <source>{0} names {1}; these readers get no names. Take the name out.</source>
        <translation>{0} nennt {1}; diese Leserschaft bekommt keine Namen. Nimm den Namen heraus.</translation>
    </message>
    <message>
        <source>{0} note</source>
        <translation>{0} Notiz</translation>
    </message>
    <message>
        <source>{0} notes</source>
        <translation>{0} Notizen</translation>
    </message>
    <message>
        <source>{0} notes that were brought before are not there any more; nothing was deleted here.</source>
        <translation>{0} Notizen, die zuvor geholt wurden, sind nicht mehr da; hier wurde nichts gelöscht.</translation>
    </message>
    <message>
        <source>{0} of these has every word; the others have some.</source>
        <translation>{0} davon hat jedes Wort; die anderen haben einige.</translation>
    </message>
    <message>
        <source>{0} of these have every word; the others have some.</source>
        <translation>{0} davon haben jedes Wort; die anderen haben einige.</translation>
    </message>
    <message>
        <source>{0} of {1} entries come from {2}. Look for another voice.</source>
        <translation>{0} von {1} Beiträgen kommen von {2}. Suche eine andere Stimme.</translation>
    </message>
    <message>
        <source>{0} of {1} items could not be read.</source>
        <translation>{0} von {1} Einträgen ließen sich nicht lesen.</translation>
    </message>
    <message>
        <source>{0} of {1} sent.</source>
        <translation>{0} von {1} gesendet.</translation>
    </message>
    <message>
        <source>{0} refused: {1}.</source>
        <translation>{0} abgelehnt: {1}.</translation>
    </message>
    <message>
        <source>{0} refuses connections on port {1}.</source>
        <translation>{0} lehnt Verbindungen an Port {1} ab.</translation>
    </message>
    <message>
        <source>{0} refuses connections.</source>
        <translation>{0} lehnt Verbindungen ab.</translation>
    </message>
    <message>
        <source>{0} rows point to something that is not there.</source>
        <translation>{0} Zeilen verweisen auf etwas, das es nicht gibt.</translation>
    </message>
    <message>
        <source>{0} seconds</source>
        <translation>{0} Sekunden</translation>
    </message>
    <message>
        <source>{0} sends us around in circles.</source>
        <translation>{0} schickt uns im Kreis herum.</translation>
    </message>
    <message>
        <source>{0} sends us on to an address that is none.</source>
        <translation>{0} schickt uns weiter an eine Adresse, die keine ist.</translation>
    </message>
    <message>
        <source>{0} sends us on to {1}, and a login goes to nobody but {2}.</source>
        <translation>{0} schickt uns weiter zu {1}, und eine Anmeldung geht nur an {2}.</translation>
    </message>
    <message>
        <source>{0} sent something that is not HTTP.</source>
        <translation>{0} sendete etwas, das kein HTTP ist.</translation>
    </message>
    <message>
        <source>{0} takes no name with a password on this connection.</source>
        <translation>{0} nimmt auf dieser Verbindung keinen Namen mit Passwort.</translation>
    </message>
    <message>
        <source>{0} takes no password on this connection, so none was sent.</source>
        <translation>{0} nimmt auf dieser Verbindung kein Passwort; darum wurde keines gesendet.</translation>
    </message>
    <message>
        <source>{0} there is not ours and was left as it is. Move it away, and ours comes there.</source>
        <translation>{0} dort ist nicht von uns und blieb, wie es war. Räume es weg, dann kommt unseres dorthin.</translation>
    </message>
    <message>
        <source>{0} things are missing from the search index.</source>
        <translation>{0} Dinge fehlen im Suchindex.</translation>
    </message>
    <message>
        <source>{0} took too long to answer.</source>
        <translation>{0} brauchte zu lange für eine Antwort.</translation>
    </message>
    <message>
        <source>{0} unsafe link kept as notes.</source>
        <translation>{0} unsicherer Link als Notiz behalten.</translation>
    </message>
    <message>
        <source>{0} unsafe links kept as notes.</source>
        <translation>{0} unsichere Links als Notizen behalten.</translation>
    </message>
    <message>
        <source>{0} wants another login before the wiki&apos;s own (HTTP {1}).</source>
        <translation>{0} will vor der Anmeldung am Wiki eine andere (HTTP {1}).</translation>
    </message>
    <message>
        <source>{0} went to {1} before, in {2}.</source>
        <translation>{0} ging schon an {1}, in {2}.</translation>
    </message>
    <message>
        <source>{0} {1} kept as notes.</source>
        <translation>{0} {1} als Notizen behalten.</translation>
    </message>
    <message>
        <source>{0} {1}{2} was left out: {3}.</source>
        <translation>{0} {1}{2} blieb draußen: {3}.</translation>
    </message>
    <message>
        <source>{0}, line {1}</source>
        <translation>{0}, Zeile {1}</translation>
    </message>
    <message>
        <source>{0}, mail {1}</source>
        <translation>{0}, Mail {1}</translation>
    </message>
    <message>
        <source>{0}: It had changed both there and here: {1}</source>
        <translation>{0}: Hier wie dort geändert: {1}</translation>
    </message>
    <message>
        <source>{0}: It had changed there and was updated here.</source>
        <translation>{0}: Dort geändert und hier auf den neuen Stand gebracht.</translation>
    </message>
    <message>
        <source>{0}: It lay elsewhere before.</source>
        <translation>{0}: Lag zuvor woanders.</translation>
    </message>
    <message>
        <source>{0}: It was deleted here, but had changed there, so it came back.</source>
        <translation>{0}: Hier gelöscht, aber dort geändert, darum ist es wieder da.</translation>
    </message>
    <message>
        <source>{0}: The text itself is not beside it, so it was left out.</source>
        <translation>{0}: Der Text selbst liegt nicht daneben, darum blieb es weg.</translation>
    </message>
    <message>
        <source>{0}: This is a link to somewhere else; it was not followed.</source>
        <translation>{0}: Das ist ein Verweis anderswohin; ihm wurde nicht gefolgt.</translation>
    </message>
    <message>
        <source>{0}: files can be written there.</source>
        <translation>{0}: Dort lassen sich Dateien schreiben.</translation>
    </message>
    <message>
        <source>{0}: knows {1}; not “{2}”.</source>
        <translation>{0}: kennt {1}; nicht „{2}“.</translation>
    </message>
    <message>
        <source>{0}: nothing can be written there ({1}).</source>
        <translation>{0}: Dort lässt sich nichts schreiben ({1}).</translation>
    </message>
    <message>
        <source>{0}: wants a day. {1}</source>
        <translation>{0}: verlangt einen Tag. {1}</translation>
    </message>
    <message>
        <source>{0}: wants a word behind it{1}.</source>
        <translation>{0}: verlangt ein Wort dahinter{1}.</translation>
    </message>
    <message>
        <source>{0}:{1} is no date. {2}</source>
        <translation>{0}:{1} ist kein Datum. {2}</translation>
    </message>
    <message>
        <source>{0}@{1}, folder {2}</source>
        <translation>{0}@{1}, Ordner {2}</translation>
    </message>
    <message>
        <source>{0}{1} is not of {2}, and this audience is confidential. Take it off the recipients, or say that outsiders read it.</source>
        <translation>{0}{1} gehört nicht zu {2}, und dieser Kreis ist vertraulich. Nimm es aus den Empfängern, oder sage, dass Außenstehende mitlesen.</translation>
    </message>
    <message>
        <source>“-” for none.</source>
        <translation>„-“ für keine.</translation>
    </message>
    <message>
        <source>“{0}:” addresses are not of the web</source>
        <translation>„{0}:“-Adressen sind nicht aus dem Web</translation>
    </message>
    <message>
        <source>“{0}” and “{1}” are one tag already.</source>
        <translation>„{0}“ und „{1}“ sind schon ein Schlagwort.</translation>
    </message>
    <message>
        <source>“{0}” cannot be searched.</source>
        <translation>„{0}“ lässt sich nicht durchsuchen.</translation>
    </message>
    <message>
        <source>“{0}” cannot be the name of a set of templates.</source>
        <translation>„{0}“ kann nicht der Name eines Vorlagensatzes sein.</translation>
    </message>
    <message>
        <source>“{0}” cannot be “{1}”.</source>
        <translation>„{0}“ kann nicht „{1}“ sein.</translation>
    </message>
    <message>
        <source>“{0}” has a brace too many or too few.</source>
        <translation>„{0}“ hat eine geschweifte Klammer zu viel oder zu wenig.</translation>
    </message>
    <message>
        <source>“{0}” has a login in it.</source>
        <translation>„{0}“ enthält eine Anmeldung.</translation>
    </message>
    <message>
        <source>“{0}” has left already and stays as the record of it.</source>
        <translation>„{0}“ ist schon hinausgegangen und bleibt als Beleg dafür.</translation>
    </message>
    <message>
        <source>“{0}” has left already.</source>
        <translation>„{0}“ ist schon hinausgegangen.</translation>
    </message>
    <message>
        <source>“{0}” is a file format.</source>
        <translation>„{0}“ ist ein Dateiformat.</translation>
    </message>
    <message>
        <source>“{0}” is a search over feeds, not one ({1}). Save a search or make a rule instead.</source>
        <translation>„{0}“ ist eine Suche über Feeds, kein Feed ({1}). Speichere stattdessen eine Suche, oder mache eine Regel.</translation>
    </message>
    <message>
        <source>“{0}” is a secret and is not kept with the settings.</source>
        <translation>„{0}“ ist ein Geheimnis und wird nicht mit den Einstellungen behalten.</translation>
    </message>
    <message>
        <source>“{0}” is a tag itself.</source>
        <translation>„{0}“ ist selbst ein Schlagwort.</translation>
    </message>
    <message>
        <source>“{0}” is followed without the program that changed it in newsboat.</source>
        <translation>„{0}“ folgst du nun ohne das Programm, das es in newsboat verändert hat.</translation>
    </message>
    <message>
        <source>“{0}” is for the number of words alone, not for {1}.</source>
        <translation>„{0}“ gilt nur für die Anzahl der Wörter, nicht für {1}.</translation>
    </message>
    <message>
        <source>“{0}” is missing.</source>
        <translation>„{0}“ fehlt.</translation>
    </message>
    <message>
        <source>“{0}” is no address of mail.</source>
        <translation>„{0}“ ist keine Mailadresse.</translation>
    </message>
    <message>
        <source>“{0}” is no answer to a card.</source>
        <translation>„{0}“ ist keine Antwort auf eine Karte.</translation>
    </message>
    <message>
        <source>“{0}” is no comparison. Comparisons are {1}.</source>
        <translation>„{0}“ ist kein Vergleich. Vergleiche sind {1}.</translation>
    </message>
    <message>
        <source>“{0}” is no consent.</source>
        <translation>„{0}“ ist keine Zustimmung.</translation>
    </message>
    <message>
        <source>“{0}” is no form of citations.</source>
        <translation>„{0}“ ist keine Form von Literaturangaben.</translation>
    </message>
    <message>
        <source>“{0}” is no form of highlights.</source>
        <translation>„{0}“ ist keine Form von Markierungen.</translation>
    </message>
    <message>
        <source>“{0}” is no format for one thing.</source>
        <translation>„{0}“ ist kein Format für eine einzelne Sache.</translation>
    </message>
    <message>
        <source>“{0}” is no key of a space.</source>
        <translation>„{0}“ ist kein Schlüssel eines Bereichs.</translation>
    </message>
    <message>
        <source>“{0}” is no kind of entry.</source>
        <translation>„{0}“ ist keine Art von Beitrag.</translation>
    </message>
    <message>
        <source>“{0}” is no kind of note.</source>
        <translation>„{0}“ ist keine Art von Notiz.</translation>
    </message>
    <message>
        <source>“{0}” is no kind of response.</source>
        <translation>„{0}“ ist keine Art von Rückmeldung.</translation>
    </message>
    <message>
        <source>“{0}” is no kind of target.</source>
        <translation>„{0}“ ist keine Art von Weg hinaus.</translation>
    </message>
    <message>
        <source>“{0}” is no language tag.</source>
        <translation>„{0}“ ist kein Sprachkürzel.</translation>
    </message>
    <message>
        <source>“{0}” is no mail address.</source>
        <translation>„{0}“ ist keine Mailadresse.</translation>
    </message>
    <message>
        <source>“{0}” is no mail server any more.</source>
        <translation>„{0}“ ist kein Mailserver mehr.</translation>
    </message>
    <message>
        <source>“{0}” is no mail server.</source>
        <translation>„{0}“ ist kein Mailserver.</translation>
    </message>
    <message>
        <source>“{0}” is no port.</source>
        <translation>„{0}“ ist kein Port.</translation>
    </message>
    <message>
        <source>“{0}” is no relation.</source>
        <translation>„{0}“ ist keine Beziehung.</translation>
    </message>
    <message>
        <source>“{0}” is no rhythm.</source>
        <translation>„{0}“ ist kein Rhythmus.</translation>
    </message>
    <message>
        <source>“{0}” is no step of the review.</source>
        <translation>„{0}“ ist kein Schritt des Rückblicks.</translation>
    </message>
    <message>
        <source>“{0}” is no web address.</source>
        <translation>„{0}“ ist keine Webadresse.</translation>
    </message>
    <message>
        <source>“{0}” is no {1}.</source>
        <translation>„{0}“ ist kein gültiger Wert: {1}.</translation>
    </message>
    <message>
        <source>“{0}” is nobody in this library.</source>
        <translation>„{0}“ ist niemand in dieser Bibliothek.</translation>
    </message>
    <message>
        <source>“{0}” is not a format of a digest.</source>
        <translation>„{0}“ ist kein Format eines Rundbriefs.</translation>
    </message>
    <message>
        <source>“{0}” is not a kind of file that can be brought in.</source>
        <translation>„{0}“ ist keine Art Datei, die sich hereinholen lässt.</translation>
    </message>
    <message>
        <source>“{0}” is not a way to publish.</source>
        <translation>„{0}“ ist kein Weg zu veröffentlichen.</translation>
    </message>
    <message>
        <source>“{0}” is not an id.</source>
        <translation>„{0}“ ist keine Kennung.</translation>
    </message>
    <message>
        <source>“{0}” is not another name of a tag.</source>
        <translation>„{0}“ ist kein anderer Name eines Schlagworts.</translation>
    </message>
    <message>
        <source>“{0}” is not encrypted.</source>
        <translation>„{0}“ ist nicht verschlüsselt.</translation>
    </message>
    <message>
        <source>“{0}” is not set up as a target.</source>
        <translation>„{0}“ ist nicht als Weg hinaus eingerichtet.</translation>
    </message>
    <message>
        <source>“{0}” looks like an id.</source>
        <translation>„{0}“ sieht aus wie eine Kennung.</translation>
    </message>
    <message>
        <source>“{0}” means “{1}” already.</source>
        <translation>„{0}“ bedeutet schon „{1}“.</translation>
    </message>
    <message>
        <source>“{0}” names no server that can be: “{1}”.</source>
        <translation>„{0}“ nennt keinen Server, den es geben kann: „{1}“.</translation>
    </message>
    <message>
        <source>“{0}” was left out: it has no address.</source>
        <translation>„{0}“ blieb draußen: keine Adresse.</translation>
    </message>
    <message>
        <source>“{0}” was left out: {1}</source>
        <translation>„{0}“ blieb draußen: {1}</translation>
    </message>
    <message>
        <source>“{{0}}” is nothing a page name can hold.</source>
        <translation>„{{0}}“ kann in keinem Seitennamen stehen.</translation>
    </message>
    <message>
        <source>… and {0} more notes.</source>
        <translation>… und {0} weitere Notizen.</translation>
    </message>
</context>
<context>
    <name>DayField</name>
    <message>
        <source>Choose a day…</source>
        <translation>Tag wählen…</translation>
    </message>
    <message>
        <source>Follow up</source>
        <translation>Nachfassen</translation>
    </message>
    <message>
        <source>Follow up: {day}</source>
        <translation>Nachfassen: {day}</translation>
    </message>
    <message>
        <source>No follow-up</source>
        <translation>Kein Nachfassen</translation>
    </message>
</context>
<context>
    <name>DeadLinks</name>
    <message>
        <source>Looking for dead links</source>
        <translation>Tote Links werden gesucht</translation>
    </message>
    <message>
        <source>No good answer: {}; another day will tell.</source>
        <translation>Keine gute Antwort: {}; ein anderer Tag wird es zeigen.</translation>
    </message>
    <message>
        <source>The item leads to its new address.</source>
        <translation>Der Eintrag führt jetzt zur neuen Adresse.</translation>
    </message>
    <message>
        <source>{checked} links looked at: {dead} dead, {moved} moved.</source>
        <translation>{checked} Links angesehen: {dead} tot, {moved} umgezogen.</translation>
    </message>
    <message>
        <source>{} are looked at later.</source>
        <translation>{} kommen später an die Reihe.</translation>
    </message>
</context>
<context>
    <name>DeadPane</name>
    <message>
        <source>Copy the address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>Dead links</source>
        <translation>Tote Links</translation>
    </message>
    <message>
        <source>It does not answer any more.</source>
        <translation>Er antwortet nicht mehr.</translation>
    </message>
    <message>
        <source>It has moved.</source>
        <translation>Er ist umgezogen.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Noch einmal prüfen</translation>
    </message>
    <message>
        <source>Look at all again</source>
        <translation>Alle noch einmal prüfen</translation>
    </message>
    <message>
        <source>Looked at on {}.</source>
        <translation>Geprüft am {}.</translation>
    </message>
    <message>
        <source>No saved link that was looked at is known to be dead.</source>
        <translation>Von den nachgesehenen Links ist keiner als tot bekannt.</translation>
    </message>
    <message>
        <source>Now at {}</source>
        <translation>Jetzt unter {}</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
    <message>
        <source>Read the stored text</source>
        <translation>Gespeicherten Text lesen</translation>
    </message>
    <message>
        <source>Show the item</source>
        <translation>Eintrag zeigen</translation>
    </message>
    <message>
        <source>Take the new address</source>
        <translation>Neue Adresse nehmen</translation>
    </message>
    <message>
        <source>The saved links are being looked at…</source>
        <translation>Die gespeicherten Links werden geprüft…</translation>
    </message>
    <message>
        <source>{} more come up when these are dealt with.</source>
        <translation>{} weitere kommen, wenn diese erledigt sind.</translation>
    </message>
</context>
<context>
    <name>DeletedPage</name>
    <message>
        <source>Bring it back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Deleted notes</source>
        <translation>Gelöschte Notizen</translation>
    </message>
    <message>
        <source>No note was deleted in the last 30 days.</source>
        <translation>In den letzten 30 Tagen wurde keine Notiz gelöscht.</translation>
    </message>
</context>
<context>
    <name>DiffView</name>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
</context>
<context>
    <name>Digests</name>
    <message>
        <source>Add to digest</source>
        <translation>In den Rundbrief</translation>
    </message>
    <message>
        <source>Added to {}</source>
        <translation>Aufgenommen in {}</translation>
    </message>
    <message>
        <source>Make its first digest</source>
        <translation>Ersten Rundbrief anlegen</translation>
    </message>
    <message>
        <source>New community</source>
        <translation>Neue Gemeinschaft</translation>
    </message>
    <message>
        <source>New community…</source>
        <translation>Neue Gemeinschaft…</translation>
    </message>
    <message>
        <source>New digest for {}</source>
        <translation>Neuer Rundbrief für {}</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Who is the digest for? A team, a community, a network:</source>
        <translation>Für wen ist der Rundbrief? Ein Team, eine Gemeinschaft, ein Netzwerk:</translation>
    </message>
</context>
<context>
    <name>Doings</name>
    <message>
        <source>Added to {issue}</source>
        <translation>Zu {issue} hinzugefügt</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Dateien anhängen</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Make a permanent note</source>
        <translation>Feste Notiz daraus machen</translation>
    </message>
    <message>
        <source>No lost place was found again.</source>
        <translation>Keine verlorene Stelle wurde wiedergefunden.</translation>
    </message>
    <message>
        <source>Places found again: {}</source>
        <translation>Wiedergefundene Stellen: {}</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Tag {} things</source>
        <translation>{} Dinge verschlagworten</translation>
    </message>
    <message>
        <source>Your own claim, as a sentence: what is so?</source>
        <translation>Deine eigene Aussage, als Satz: Was ist so?</translation>
    </message>
    <message>
        <source>{file} is not there any more, or it was changed.</source>
        <translation>{file} ist nicht mehr da, oder es wurde verändert.</translation>
    </message>
</context>
<context>
    <name>Done</name>
    <message>
        <source>Added mailbox {0}</source>
        <translation>Postfach {0} hinzugefügt</translation>
    </message>
    <message>
        <source>Added rule “{0}”</source>
        <translation>Regel „{0}“ hinzugefügt</translation>
    </message>
    <message>
        <source>Added section {0}</source>
        <translation>Abschnitt {0} hinzugefügt</translation>
    </message>
    <message>
        <source>Added target “{0}”</source>
        <translation>Weg hinaus „{0}“ hinzugefügt</translation>
    </message>
    <message>
        <source>Added {0}</source>
        <translation>{0} hinzugefügt</translation>
    </message>
    <message>
        <source>Applied rule “{0}”</source>
        <translation>Regel „{0}“ angewandt</translation>
    </message>
    <message>
        <source>Attached {0}</source>
        <translation>{0} angehängt</translation>
    </message>
    <message>
        <source>Began an issue for {0}</source>
        <translation>Neue Ausgabe für {0} begonnen</translation>
    </message>
    <message>
        <source>Called a note {0}</source>
        <translation>Eine Notiz {0} genannt</translation>
    </message>
    <message>
        <source>Called {0} notes {1}</source>
        <translation>{0} Notizen {1} genannt</translation>
    </message>
    <message>
        <source>Changed mailbox {0}</source>
        <translation>Postfach {0} geändert</translation>
    </message>
    <message>
        <source>Changed target “{0}”</source>
        <translation>Weg hinaus „{0}“ geändert</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Deleted note</source>
        <translation>Notiz gelöscht</translation>
    </message>
    <message>
        <source>Deleted tag {0}</source>
        <translation>Schlagwort {0} gelöscht</translation>
    </message>
    <message>
        <source>Deleted {0}</source>
        <translation>{0} gelöscht</translation>
    </message>
    <message>
        <source>Disconnected</source>
        <translation>Getrennt</translation>
    </message>
    <message>
        <source>Dropped 1 item</source>
        <translation>1 Eintrag verworfen</translation>
    </message>
    <message>
        <source>Dropped {0} items</source>
        <translation>{0} Einträge verworfen</translation>
    </message>
    <message>
        <source>Edited highlight</source>
        <translation>Markierung bearbeitet</translation>
    </message>
    <message>
        <source>Edited note</source>
        <translation>Notiz bearbeitet</translation>
    </message>
    <message>
        <source>Edited rule “{0}”</source>
        <translation>Regel „{0}“ bearbeitet</translation>
    </message>
    <message>
        <source>Edited search “{0}”</source>
        <translation>Suche „{0}“ bearbeitet</translation>
    </message>
    <message>
        <source>Edited topic {0}</source>
        <translation>Thema {0} bearbeitet</translation>
    </message>
    <message>
        <source>Edited {0}</source>
        <translation>{0} bearbeitet</translation>
    </message>
    <message>
        <source>Edited {0} sources</source>
        <translation>{0} Quellen bearbeitet</translation>
    </message>
    <message>
        <source>Edited “{0}”</source>
        <translation>„{0}“ bearbeitet</translation>
    </message>
    <message>
        <source>Filed {0}</source>
        <translation>{0} abgelegt</translation>
    </message>
    <message>
        <source>Filed {0} in “{1}”</source>
        <translation>{0} in „{1}“ abgelegt</translation>
    </message>
    <message>
        <source>Followed a link that moved</source>
        <translation>Einem umgezogenen Link gefolgt</translation>
    </message>
    <message>
        <source>Followed the link to where it went</source>
        <translation>Dem Link dorthin gefolgt, wohin er zog</translation>
    </message>
    <message>
        <source>Followed {0}</source>
        <translation>Du folgst jetzt {0}</translation>
    </message>
    <message>
        <source>Forgot alias {0}</source>
        <translation>Anderen Namen {0} vergessen</translation>
    </message>
    <message>
        <source>Forgot search “{0}”</source>
        <translation>Suche „{0}“ vergessen</translation>
    </message>
    <message>
        <source>Highlighted</source>
        <translation>Markiert</translation>
    </message>
    <message>
        <source>Imported 1 item</source>
        <translation>1 Eintrag importiert</translation>
    </message>
    <message>
        <source>Imported bookmarks</source>
        <translation>Lesezeichen importiert</translation>
    </message>
    <message>
        <source>Imported references</source>
        <translation>Literaturangaben importiert</translation>
    </message>
    <message>
        <source>Imported {0} files</source>
        <translation>{0} Dateien importiert</translation>
    </message>
    <message>
        <source>Imported {0} highlight</source>
        <translation>{0} Markierung importiert</translation>
    </message>
    <message>
        <source>Imported {0} highlights</source>
        <translation>{0} Markierungen importiert</translation>
    </message>
    <message>
        <source>Imported {0} item</source>
        <translation>{0} Eintrag importiert</translation>
    </message>
    <message>
        <source>Imported {0} items</source>
        <translation>{0} Einträge importiert</translation>
    </message>
    <message>
        <source>Imported {0} {1}</source>
        <translation>{0} {1} importiert</translation>
    </message>
    <message>
        <source>Imported {0} {1}s</source>
        <translation>{0} {1} importiert</translation>
    </message>
    <message>
        <source>Kept 1 item</source>
        <translation>1 Eintrag behalten</translation>
    </message>
    <message>
        <source>Kept {0} items</source>
        <translation>{0} Einträge behalten</translation>
    </message>
    <message>
        <source>Looked again for highlights</source>
        <translation>Markierungen noch einmal gesucht</translation>
    </message>
    <message>
        <source>Looked at again: {0}</source>
        <translation>Rückblick: {0}</translation>
    </message>
    <message>
        <source>Made a note from highlights</source>
        <translation>Notiz aus Markierungen gemacht</translation>
    </message>
    <message>
        <source>Marked a note</source>
        <translation>Notiz freigegeben</translation>
    </message>
    <message>
        <source>Marked as answered</source>
        <translation>Als beantwortet markiert</translation>
    </message>
    <message>
        <source>Marked as not answered</source>
        <translation>Als nicht beantwortet markiert</translation>
    </message>
    <message>
        <source>Marked {0} as read</source>
        <translation>{0} als gelesen markiert</translation>
    </message>
    <message>
        <source>Marked {0} as unread</source>
        <translation>{0} als ungelesen markiert</translation>
    </message>
    <message>
        <source>Marked {0} notes {1}</source>
        <translation>{0} Notizen freigegeben: {1}</translation>
    </message>
    <message>
        <source>Mended {0} thing in the issue</source>
        <translation>{0} Sache in der Ausgabe behoben</translation>
    </message>
    <message>
        <source>Mended {0} things in the issue</source>
        <translation>{0} Dinge in der Ausgabe behoben</translation>
    </message>
    <message>
        <source>Merged tag {0}</source>
        <translation>Schlagwort {0} zusammengeführt</translation>
    </message>
    <message>
        <source>Merged {0}</source>
        <translation>{0} zusammengeführt</translation>
    </message>
    <message>
        <source>Merged “{0}” into “{1}”</source>
        <translation>„{0}“ mit „{1}“ zusammengeführt</translation>
    </message>
    <message>
        <source>Moved rule “{0}”</source>
        <translation>Regel „{0}“ verschoben</translation>
    </message>
    <message>
        <source>Moved search</source>
        <translation>Suche verschoben</translation>
    </message>
    <message>
        <source>Moved section {0}</source>
        <translation>Abschnitt {0} verschoben</translation>
    </message>
    <message>
        <source>Moved {0}</source>
        <translation>{0} verschoben</translation>
    </message>
    <message>
        <source>Named tag {0} also {1}</source>
        <translation>Schlagwort {0} auch {1} genannt</translation>
    </message>
    <message>
        <source>Noted a quick thought</source>
        <translation>Gedanken notiert</translation>
    </message>
    <message>
        <source>Promoted note</source>
        <translation>Feste Notiz daraus gemacht</translation>
    </message>
    <message>
        <source>Put aside until {0}: 1 item</source>
        <translation>Bis {0} zurückgestellt: 1 Eintrag</translation>
    </message>
    <message>
        <source>Put aside until {0}: {1}</source>
        <translation>Bis {0} zurückgestellt: {1}</translation>
    </message>
    <message>
        <source>Put aside until {0}: {1} items</source>
        <translation>Bis {0} zurückgestellt: {1} Einträge</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Zurückgelegt</translation>
    </message>
    <message>
        <source>Put back 1 item</source>
        <translation>1 Eintrag zurückgelegt</translation>
    </message>
    <message>
        <source>Put back {0} items</source>
        <translation>{0} Einträge zurückgelegt</translation>
    </message>
    <message>
        <source>Removed attachment {0}</source>
        <translation>Anhang {0} entfernt</translation>
    </message>
    <message>
        <source>Removed highlight</source>
        <translation>Markierung entfernt</translation>
    </message>
    <message>
        <source>Removed mailbox</source>
        <translation>Postfach entfernt</translation>
    </message>
    <message>
        <source>Removed rule “{0}”</source>
        <translation>Regel „{0}“ entfernt</translation>
    </message>
    <message>
        <source>Removed section {0}</source>
        <translation>Abschnitt {0} entfernt</translation>
    </message>
    <message>
        <source>Removed target “{0}”</source>
        <translation>Weg hinaus „{0}“ entfernt</translation>
    </message>
    <message>
        <source>Removed the login of “{0}”</source>
        <translation>Anmeldung von „{0}“ entfernt</translation>
    </message>
    <message>
        <source>Removed the poll</source>
        <translation>Umfrage entfernt</translation>
    </message>
    <message>
        <source>Renamed section {0}</source>
        <translation>Abschnitt {0} umbenannt</translation>
    </message>
    <message>
        <source>Renamed tag {0}</source>
        <translation>Schlagwort {0} umbenannt</translation>
    </message>
    <message>
        <source>Renamed the folder “{0}”</source>
        <translation>Ordner „{0}“ umbenannt</translation>
    </message>
    <message>
        <source>Reopened {0}</source>
        <translation>{0} wieder geöffnet</translation>
    </message>
    <message>
        <source>Restored note</source>
        <translation>Notiz wiederhergestellt</translation>
    </message>
    <message>
        <source>Retention: dropped {0}</source>
        <translation>Aufgeräumt: {0} verworfen</translation>
    </message>
    <message>
        <source>Said why it matters</source>
        <translation>Gesagt, warum es wichtig ist</translation>
    </message>
    <message>
        <source>Saved search “{0}”</source>
        <translation>Suche „{0}“ gespeichert</translation>
    </message>
    <message>
        <source>Saved “{0}”</source>
        <translation>„{0}“ behalten</translation>
    </message>
    <message>
        <source>Set the login of “{0}”</source>
        <translation>Anmeldung von „{0}“ gesetzt</translation>
    </message>
    <message>
        <source>Set the poll</source>
        <translation>Umfrage gesetzt</translation>
    </message>
    <message>
        <source>Skipped an issue for “{0}”</source>
        <translation>Eine Ausgabe für „{0}“ ausgelassen</translation>
    </message>
    <message>
        <source>Switched rule “{0}” off</source>
        <translation>Regel „{0}“ ausgeschaltet</translation>
    </message>
    <message>
        <source>Switched rule “{0}” on</source>
        <translation>Regel „{0}“ eingeschaltet</translation>
    </message>
    <message>
        <source>Tagged {0}</source>
        <translation>{0} verschlagwortet</translation>
    </message>
    <message>
        <source>Tagged {0} things</source>
        <translation>{0} Dinge verschlagwortet</translation>
    </message>
    <message>
        <source>To be read later: 1 item</source>
        <translation>Liegt zum Lesen bereit: 1 Eintrag</translation>
    </message>
    <message>
        <source>To be read later: {0} items</source>
        <translation>Liegen zum Lesen bereit: {0} Einträge</translation>
    </message>
    <message>
        <source>Told {0}</source>
        <translation>{0} erzählt</translation>
    </message>
    <message>
        <source>Took in what “{0}” brought</source>
        <translation>Aufgenommen, was „{0}“ mitbrachte</translation>
    </message>
    <message>
        <source>Took off what follows the reader</source>
        <translation>Entfernt, was der Leserschaft folgt</translation>
    </message>
    <message>
        <source>Took out {0}</source>
        <translation>{0} herausgenommen</translation>
    </message>
    <message>
        <source>Took {0} out of its folder</source>
        <translation>{0} aus dem Ordner genommen</translation>
    </message>
    <message>
        <source>Unfollowed {0}</source>
        <translation>Du folgst {0} nicht mehr</translation>
    </message>
    <message>
        <source>Updated notes from a vault</source>
        <translation>Notizen aus einem Vault auf den neuen Stand gebracht</translation>
    </message>
    <message>
        <source>Verified {0}</source>
        <translation>{0} bestätigt</translation>
    </message>
    <message>
        <source>Watching for “{0}”</source>
        <translation>„{0}“ wird beobachtet</translation>
    </message>
    <message>
        <source>Wrote about week {0}</source>
        <translation>Über Woche {0} geschrieben</translation>
    </message>
    <message>
        <source>Wrote note</source>
        <translation>Notiz geschrieben</translation>
    </message>
</context>
<context>
    <name>Drops</name>
    <message>
        <source>A feed is followed, any other page is saved with its text.</source>
        <translation>Einem Feed folgst du dann; jede andere Seite wird mit ihrem Text behalten.</translation>
    </message>
    <message>
        <source>A picture belongs to a note: drop it on the text of one.</source>
        <translation>Ein Bild gehört zu einer Notiz: Zieh es auf deren Text.</translation>
    </message>
    <message>
        <source>A reply to your issue is filed; any other mail becomes an item of its sender.</source>
        <translation>Eine Rückmeldung auf deine Ausgabe wird abgelegt; jede andere Mail wird ein Eintrag von dem, der sie schrieb.</translation>
    </message>
    <message>
        <source>Bookmarks, saved pages and highlights are added; what you have already is not.</source>
        <translation>Lesezeichen, gespeicherte Seiten und Markierungen kommen dazu; was du schon hast, nicht.</translation>
    </message>
    <message>
        <source>Drop to add this address</source>
        <translation>Loslassen, um diese Adresse hinzuzufügen</translation>
    </message>
    <message>
        <source>Drop to add {} addresses</source>
        <translation>Loslassen, um {} Adressen hinzuzufügen</translation>
    </message>
    <message>
        <source>Drop to bring in {}</source>
        <translation>Loslassen, um {} hereinzuholen</translation>
    </message>
    <message>
        <source>Drop to write a note</source>
        <translation>Loslassen, um eine Notiz zu schreiben</translation>
    </message>
    <message>
        <source>It becomes a note.</source>
        <translation>Sie wird eine Notiz.</translation>
    </message>
    <message>
        <source>Its notes are brought in, with their links.</source>
        <translation>Seine Notizen werden hereingeholt, mit ihren Links.</translation>
    </message>
    <message>
        <source>Replies to issues of yours are filed.</source>
        <translation>Rückmeldungen auf deine Ausgaben werden abgelegt.</translation>
    </message>
    <message>
        <source>The address beside it is added, too.</source>
        <translation>Auch die Adresse daneben wird hinzugefügt.</translation>
    </message>
    <message>
        <source>The feeds of the list are followed.</source>
        <translation>Den Feeds der Liste folgst du dann.</translation>
    </message>
    <message>
        <source>The page it points to is saved.</source>
        <translation>Die Seite, auf die es zeigt, wird behalten.</translation>
    </message>
    <message>
        <source>The words become a note of their own.</source>
        <translation>Die Wörter werden eine eigene Notiz.</translation>
    </message>
    <message>
        <source>The {} addresses beside it are added, too.</source>
        <translation>Auch die {} Adressen daneben werden hinzugefügt.</translation>
    </message>
    <message>
        <source>What it is, is found out from its content.</source>
        <translation>Was es ist, zeigt sein Inhalt.</translation>
    </message>
    <message>
        <source>{} files</source>
        <translation>{} Dateien</translation>
    </message>
</context>
<context>
    <name>EditorBar</name>
    <message>
        <source>As it reads</source>
        <translation>Wie es sich liest</translation>
    </message>
    <message>
        <source>Bold (Ctrl+B)</source>
        <translation>Fett (Strg+B)</translation>
    </message>
    <message>
        <source>Italic (Ctrl+I)</source>
        <translation>Kursiv (Strg+I)</translation>
    </message>
    <message>
        <source>Link to a note or item</source>
        <translation>Link zu einer Notiz oder einem Eintrag</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Zitat</translation>
    </message>
    <message>
        <source>Write (Markdown)</source>
        <translation>Schreiben (Markdown)</translation>
    </message>
    <message>
        <source>Write with the preview beside it</source>
        <translation>Schreiben mit Vorschau daneben</translation>
    </message>
</context>
<context>
    <name>EditorSide</name>
    <message>
        <source>Also to the 1 item that is here</source>
        <translation>Auch auf den 1 vorhandenen Eintrag</translation>
    </message>
    <message>
        <source>Also to the {} items that are here</source>
        <translation>Auch auf die {} vorhandenen Einträge</translation>
    </message>
    <message>
        <source>Apply it to the items that are here, too</source>
        <translation>Auch auf die vorhandenen Einträge anwenden</translation>
    </message>
    <message>
        <source>Apply to what is there</source>
        <translation>Auf Vorhandenes anwenden</translation>
    </message>
    <message>
        <source>Choose one at the left, or begin a new one. M on an item begins one from it.</source>
        <translation>Wähle links eine aus oder beginne eine neue. M auf einem Eintrag beginnt eine daraus.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Nicht speichern</translation>
    </message>
    <message>
        <source>No rule is open</source>
        <translation>Keine Regel ist offen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>Einschalten</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>EmptyList</name>
    <message>
        <source>Drag items here, or press {file_into} on one.</source>
        <translation>Ziehe Einträge hierher, oder drücke {file_into} auf einem.</translation>
    </message>
    <message>
        <source>Every saved link that was looked at answers.</source>
        <translation>Jeder gespeicherte Link, der geprüft wurde, antwortet.</translation>
    </message>
    <message>
        <source>Everything stays on this computer.</source>
        <translation>Alles bleibt auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Inbox zero</source>
        <translation>Eingang leer</translation>
    </message>
    <message>
        <source>No dead links</source>
        <translation>Keine toten Links</translation>
    </message>
    <message>
        <source>Nothing came from this source</source>
        <translation>Von dieser Quelle kam nichts</translation>
    </message>
    <message>
        <source>Nothing fits this search</source>
        <translation>Nichts passt zu dieser Suche</translation>
    </message>
    <message>
        <source>Nothing found yet</source>
        <translation>Noch nichts gefunden</translation>
    </message>
    <message>
        <source>Nothing from today</source>
        <translation>Nichts von heute</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Hier ist nichts</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>Noch nichts hier</translation>
    </message>
    <message>
        <source>Nothing in this folder</source>
        <translation>Nichts in diesem Ordner</translation>
    </message>
    <message>
        <source>Nothing left to decide here</source>
        <translation>Hier ist alles entschieden</translation>
    </message>
    <message>
        <source>Nothing saved yet</source>
        <translation>Noch nichts behalten</translation>
    </message>
    <message>
        <source>Nothing sleeps</source>
        <translation>Nichts zurückgestellt</translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation>Nichts wartet</translation>
    </message>
    <message>
        <source>Press {keep} on an item to keep it.</source>
        <translation>Drücke {keep} auf einem Eintrag, um ihn zu behalten.</translation>
    </message>
    <message>
        <source>Press {later} on an item to read it later.</source>
        <translation>Drücke {later} auf einem Eintrag, um ihn später zu lesen.</translation>
    </message>
    <message>
        <source>Press {snooze} on an item to see it another day.</source>
        <translation>Drücke {snooze} auf einem Eintrag, um ihn an einem anderen Tag zu sehen.</translation>
    </message>
    <message>
        <source>The filter above shows everything.</source>
        <translation>Der Filter oben zeigt alles.</translation>
    </message>
    <message>
        <source>The inbox is empty</source>
        <translation>Der Eingang ist leer</translation>
    </message>
    <message>
        <source>This week: {arrived} in, {kept} kept, 0 left.</source>
        <translation>Diese Woche: {arrived} gekommen, {kept} behalten, 0 übrig.</translation>
    </message>
    <message>
        <source>Today: {came} in, {kept} kept, {left} left.</source>
        <translation>Heute: {came} gekommen, {kept} behalten, {left} übrig.</translation>
    </message>
    <message>
        <source>What came in today and is undecided appears here.</source>
        <translation>Was heute kam und unentschieden ist, erscheint hier.</translation>
    </message>
    <message>
        <source>What comes in appears here.</source>
        <translation>Was hereinkommt, erscheint hier.</translation>
    </message>
    <message>
        <source>What comes in with these words appears here.</source>
        <translation>Was mit diesen Wörtern hereinkommt, erscheint hier.</translation>
    </message>
    <message>
        <source>What fits it appears here as it comes in.</source>
        <translation>Was dazu passt, erscheint hier, sobald es kommt.</translation>
    </message>
    <message>
        <source>What your sources bring appears here.</source>
        <translation>Was deine Quellen bringen, erscheint hier.</translation>
    </message>
    <message>
        <source>Where do you want to begin?</source>
        <translation>Womit möchtest du anfangen?</translation>
    </message>
    <message>
        <source>{} wait for later.</source>
        <translation>{} warten auf später.</translation>
    </message>
</context>
<context>
    <name>EntryCard</name>
    <message>
        <source>Entry: {title}</source>
        <translation>Beitrag: {title}</translation>
    </message>
    <message>
        <source>No reason yet</source>
        <translation>Noch kein Grund</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Zitat</translation>
    </message>
    <message>
        <source>Say why it matters to them …</source>
        <translation>Sage, warum es für sie wichtig ist …</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Why it matters to them</source>
        <translation>Warum es für sie wichtig ist</translation>
    </message>
    <message>
        <source>my note</source>
        <translation>meine Notiz</translation>
    </message>
</context>
<context>
    <name>Errands</name>
    <message>
        <source>1 new by mail or folder</source>
        <translation>1 Neues aus Mail oder Ordner</translation>
    </message>
    <message>
        <source>1 old item dropped</source>
        <translation>1 alter Eintrag verworfen</translation>
    </message>
    <message>
        <source>Looking into the watched folder</source>
        <translation>Der beobachtete Ordner wird angesehen</translation>
    </message>
    <message>
        <source>Reading newsletters</source>
        <translation>Newsletter werden gelesen</translation>
    </message>
    <message>
        <source>Tidying up</source>
        <translation>Aufräumen</translation>
    </message>
    <message>
        <source>{expired} old items dropped, {removed} removed</source>
        <translation>{expired} alte Einträge verworfen, {removed} entfernt</translation>
    </message>
    <message>
        <source>{} new by mail or folder</source>
        <translation>{} neue aus Mail oder Ordner</translation>
    </message>
    <message>
        <source>{} old items dropped</source>
        <translation>{} alte Einträge verworfen</translation>
    </message>
</context>
<context>
    <name>Examining</name>
    <message>
        <source>1 entry</source>
        <translation>1 Eintrag</translation>
    </message>
    <message>
        <source>1 feed</source>
        <translation>1 Feed</translation>
    </message>
    <message>
        <source>1 item</source>
        <translation>1 Eintrag</translation>
    </message>
    <message>
        <source>All files ({})</source>
        <translation>Alle Dateien ({})</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>Lesezeichen</translation>
    </message>
    <message>
        <source>Everything that can be brought in ({})</source>
        <translation>Alles, was sich importieren lässt ({})</translation>
    </message>
    <message>
        <source>Exports of services</source>
        <translation>Exporte von Diensten</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Newsletters</source>
        <translation>Newsletter</translation>
    </message>
    <message>
        <source>Saved pages</source>
        <translation>Gespeicherte Seiten</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>Abonnements</translation>
    </message>
    <message>
        <source>This is a feed. It is followed by its address, which it does not say: try its site&apos;s.</source>
        <translation>Das ist ein Feed. Man folgt ihm über seine Adresse, die er nicht nennt: Versuch es mit der seiner Seite.</translation>
    </message>
    <message>
        <source>This is a feed. It is followed by its address.</source>
        <translation>Das ist ein Feed. Man folgt ihm über seine Adresse.</translation>
    </message>
    <message>
        <source>{} entries</source>
        <translation>{} Einträge</translation>
    </message>
    <message>
        <source>{} feeds</source>
        <translation>{} Feeds</translation>
    </message>
    <message>
        <source>{} items</source>
        <translation>{} Einträge</translation>
    </message>
</context>
<context>
    <name>FacetBar</name>
    <message>
        <source>Any</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Narrow the list</source>
        <translation>Liste eingrenzen</translation>
    </message>
    <message>
        <source>{}  ({})</source>
        <translation>{}  ({})</translation>
    </message>
</context>
<context>
    <name>FacetButton</name>
    <message>
        <source>Narrow the list by: {}</source>
        <translation>Liste eingrenzen nach: {}</translation>
    </message>
    <message>
        <source>{}: {}</source>
        <translation>{}: {}</translation>
    </message>
</context>
<context>
    <name>Facets</name>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Digests</source>
        <translation>Rundbriefe</translation>
    </message>
    <message>
        <source>Found in its text</source>
        <translation>Im Text gefunden</translation>
    </message>
    <message>
        <source>Has</source>
        <translation>Merkmal</translation>
    </message>
    <message>
        <source>Highlights</source>
        <translation>Markierungen</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Letztes Jahr</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Layer {}</source>
        <translation>Stufe {}</translation>
    </message>
    <message>
        <source>More than a year ago</source>
        <translation>Älter als ein Jahr</translation>
    </message>
    <message>
        <source>Not found any more</source>
        <translation>Nicht mehr gefunden</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>With a note</source>
        <translation>Mit Notiz</translation>
    </message>
    <message>
        <source>With a why</source>
        <translation>Mit Warum</translation>
    </message>
    <message>
        <source>With highlights</source>
        <translation>Mit Markierungen</translation>
    </message>
    <message>
        <source>Without a note</source>
        <translation>Ohne Notiz</translation>
    </message>
    <message>
        <source>Without a why</source>
        <translation>Ohne Warum</translation>
    </message>
    <message>
        <source>Without tags</source>
        <translation>Ohne Schlagwörter</translation>
    </message>
</context>
<context>
    <name>FactsTable</name>
    <message>
        <source>Copy the table</source>
        <translation>Tabelle kopieren</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>Fetching</name>
    <message>
        <source>1 needs a look</source>
        <translation>1 braucht einen Blick</translation>
    </message>
    <message>
        <source>1 source</source>
        <translation>1 Quelle</translation>
    </message>
    <message>
        <source>Fetching 1 source</source>
        <translation>1 Quelle wird abgerufen</translation>
    </message>
    <message>
        <source>Fetching sources</source>
        <translation>Quellen werden abgerufen</translation>
    </message>
    <message>
        <source>Fetching {} sources</source>
        <translation>{} Quellen werden abgerufen</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Nichts Neues</translation>
    </message>
    <message>
        <source>Nothing to fetch right now.</source>
        <translation>Gerade gibt es nichts abzurufen.</translation>
    </message>
    <message>
        <source>{count} new from {sources}</source>
        <translation>{count} neue aus {sources}</translation>
    </message>
    <message>
        <source>{} need a look</source>
        <translation>{} brauchen einen Blick</translation>
    </message>
    <message>
        <source>{} sources</source>
        <translation>{} Quellen</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Find in this article</source>
        <translation>In diesem Artikel suchen</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Voriger Treffer</translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <translation>{number} von {total}</translation>
    </message>
</context>
<context>
    <name>FirstSteps</name>
    <message>
        <source>Add… takes the address of any site, or a file from another reader.</source>
        <translation>„Hinzufügen…“ nimmt die Adresse jeder Website oder eine Datei aus einem anderen Programm.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Do not show the first steps any more</source>
        <translation>Erste Schritte nicht mehr zeigen</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Erste Schritte</translation>
    </message>
    <message>
        <source>Follow a site</source>
        <translation>Einer Website folgen</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>In Share, name whom it is for, fill an issue, and press Publish…</source>
        <translation>Nenne unter „Teilen“, für wen er ist, fülle eine Ausgabe und drücke auf „Veröffentlichen“…</translation>
    </message>
    <message>
        <source>Keep an article</source>
        <translation>Einen Artikel behalten</translation>
    </message>
    <message>
        <source>Open one in the inbox and press {key}, or the bookmark above it.</source>
        <translation>Öffne einen im Eingang und drücke {key} oder das Lesezeichen darüber.</translation>
    </message>
    <message>
        <source>Say what it means to you: {why} on what you kept, or {note} for a page of its own.</source>
        <translation>Sage, was es dir bedeutet: {why} zu dem, was du behalten hast, oder {note} für eine eigene Seite.</translation>
    </message>
    <message>
        <source>Send a digest</source>
        <translation>Einen Rundbrief senden</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Eine Notiz schreiben</translation>
    </message>
    <message>
        <source>You have gone all the way round. Practice shows how the week goes on.</source>
        <translation>Du bist einmal ganz herum. „Praxis“ zeigt, wie die Woche weitergeht.</translation>
    </message>
    <message>
        <source>{step}: done</source>
        <translation>{step}: erledigt</translation>
    </message>
    <message>
        <source>{step}: still to do</source>
        <translation>{step}: noch zu tun</translation>
    </message>
    <message>
        <source>“Keep”</source>
        <translation>„Behalten“</translation>
    </message>
    <message>
        <source>“New note”</source>
        <translation>„Neue Notiz“</translation>
    </message>
    <message>
        <source>“Why it matters”</source>
        <translation>„Warum es wichtig ist“</translation>
    </message>
</context>
<context>
    <name>FlowChart</name>
    <message>
        <source>What became of what arrived</source>
        <translation>Was aus dem wurde, was kam</translation>
    </message>
</context>
<context>
    <name>FolderBox</name>
    <message>
        <source>Bookmark folder</source>
        <translation>Lesezeichenordner</translation>
    </message>
    <message>
        <source>Name of the folder. A slash makes a folder in a folder.</source>
        <translation>Name des Ordners. Ein Schrägstrich macht einen Ordner im Ordner.</translation>
    </message>
    <message>
        <source>Name, or Work/Research</source>
        <translation>Name oder Arbeit/Forschung</translation>
    </message>
    <message>
        <source>Put into a bookmark folder</source>
        <translation>In einen Lesezeichenordner legen</translation>
    </message>
    <message>
        <source>Take out of all folders</source>
        <translation>Aus allen Ordnern nehmen</translation>
    </message>
</context>
<context>
    <name>FollowPage</name>
    <message>
        <source>1 address gave no feed: see the list.</source>
        <translation>1 Adresse ergab keinen Feed: siehe Liste.</translation>
    </message>
    <message>
        <source>Find feeds</source>
        <translation>Feeds suchen</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Folgen</translation>
    </message>
    <message>
        <source>Follow {}</source>
        <translation>{} folgen</translation>
    </message>
    <message>
        <source>Following</source>
        <translation>Quellen hinzufügen</translation>
    </message>
    <message>
        <source>Keep the text of these pages in the library</source>
        <translation>Den Text dieser Seiten in der Bibliothek behalten</translation>
    </message>
    <message>
        <source>Log in and follow</source>
        <translation>Anmelden und folgen</translation>
    </message>
    <message>
        <source>Logging in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Looking for feeds</source>
        <translation>Feeds suchen</translation>
    </message>
    <message>
        <source>No folder</source>
        <translation>Kein Ordner</translation>
    </message>
    <message>
        <source>Paste the address of a site, a feed, a channel or a page: one, or many.</source>
        <translation>Füge die Adresse einer Website, eines Feeds, eines Kanals oder einer Seite ein: eine oder viele.</translation>
    </message>
    <message>
        <source>Save as pages</source>
        <translation>Als Seiten speichern</translation>
    </message>
    <message>
        <source>Save these pages</source>
        <translation>Diese Seiten speichern</translation>
    </message>
    <message>
        <source>Save this page</source>
        <translation>Diese Seite speichern</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Tag, another tag</source>
        <translation>Schlagwort, Schlagwort</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Tags, with commas between them</source>
        <translation>Schlagwörter, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>The address of a blog, a news site, a podcast, a video channel or a profile is enough: the feed behind it is found, and you see what is in it before you follow it.</source>
        <translation>Die Adresse eines Blogs, einer Nachrichtenseite, eines Podcasts, eines Videokanals oder eines Profils genügt: Der Feed dahinter wird gefunden, und du siehst, was darin ist, bevor du ihm folgst.</translation>
    </message>
    <message>
        <source>You follow this already.</source>
        <translation>Dem folgst du schon.</translation>
    </message>
    <message>
        <source>{} addresses gave no feed: see the list.</source>
        <translation>{} Adressen ergaben keinen Feed: siehe Liste.</translation>
    </message>
    <message>
        <source>{} asks for a login. Fill it in to follow it.</source>
        <translation>{} verlangt eine Anmeldung. Fülle sie aus, um zu folgen.</translation>
    </message>
</context>
<context>
    <name>FormatTabs</name>
    <message>
        <source>More ways it can look</source>
        <translation>Weitere Ansichten</translation>
    </message>
    <message>
        <source>What it will look like</source>
        <translation>Wie es aussehen wird</translation>
    </message>
</context>
<context>
    <name>FoundFeeds</name>
    <message>
        <source>Feeds found</source>
        <translation>Gefundene Feeds</translation>
    </message>
    <message>
        <source>Followed already</source>
        <translation>Folgst du schon</translation>
    </message>
</context>
<context>
    <name>FoundHints</name>
    <message>
        <source>Did you mean: {}?</source>
        <translation>Meintest du: {}?</translation>
    </message>
    <message>
        <source>Every note is connected with another one.</source>
        <translation>Jede Notiz ist mit einer anderen verbunden.</translation>
    </message>
    <message>
        <source>Everything you kept says why it matters.</source>
        <translation>Bei allem, was du behalten hast, steht, warum es wichtig ist.</translation>
    </message>
    <message>
        <source>No fleeting note waits to be thought through.</source>
        <translation>Keine flüchtige Notiz wartet darauf, zu Ende gedacht zu werden.</translation>
    </message>
    <message>
        <source>No note yet. Ctrl+Shift+N begins one; [[ in it connects it with others.</source>
        <translation>Noch keine Notiz. Strg+Umschalt+N beginnt eine; [[ darin verbindet sie mit anderen.</translation>
    </message>
    <message>
        <source>Nothing found. Fewer words, or prefix* find more.</source>
        <translation>Nichts gefunden. Weniger Wörter oder Anfang* finden mehr.</translation>
    </message>
    <message>
        <source>Nothing here yet. What you keep, mark and write gathers here.</source>
        <translation>Noch nichts hier. Was du behältst, markierst und schreibst, sammelt sich hier.</translation>
    </message>
    <message>
        <source>Nothing lies half-read.</source>
        <translation>Nichts liegt halb gelesen da.</translation>
    </message>
    <message>
        <source>Nothing marked yet. Mark words in the reader and press H; they gather here.</source>
        <translation>Noch nichts markiert. Wähle beim Lesen Wörter aus und drücke H; sie sammeln sich hier.</translation>
    </message>
</context>
<context>
    <name>FoundPane</name>
    <message>
        <source>Found things</source>
        <translation>Gefundenes</translation>
    </message>
</context>
<context>
    <name>Frame</name>
    <message>
        <source>What you chose holds until the app is closed.</source>
        <translation>Was du gewählt hast, gilt, bis das Programm geschlossen wird.</translation>
    </message>
</context>
<context>
    <name>FunnelChart</name>
    <message>
        <source>What became of its items</source>
        <translation>Was aus ihren Einträgen wurde</translation>
    </message>
</context>
<context>
    <name>GoesPage</name>
    <message>
        <source>&amp;Archive</source>
        <translation>&amp;Archiv</translation>
    </message>
    <message>
        <source>&amp;Closing</source>
        <translation>S&amp;chluss</translation>
    </message>
    <message>
        <source>&amp;Recipients</source>
        <translation>&amp;Empfänger</translation>
    </message>
    <message>
        <source>&amp;Template</source>
        <translation>&amp;Vorlage</translation>
    </message>
    <message>
        <source>A mail of their own for everybody</source>
        <translation>Für alle eine eigene Mail</translation>
    </message>
    <message>
        <source>A sentence that stands under every title</source>
        <translation>Ein Satz, der unter jedem Titel steht</translation>
    </message>
    <message>
        <source>Addresses, or the one address of a list</source>
        <translation>Adressen oder die eine Adresse einer Liste</translation>
    </message>
    <message>
        <source>Built in</source>
        <translation>Mitgeliefert</translation>
    </message>
    <message>
        <source>More file formats</source>
        <translation>Weitere Dateiformate</translation>
    </message>
    <message>
        <source>O&amp;pening</source>
        <translation>An&amp;fang</translation>
    </message>
    <message>
        <source>R&amp;hythm</source>
        <translation>&amp;Rhythmus</translation>
    </message>
    <message>
        <source>Usual &amp;ways out</source>
        <translation>Übliche &amp;Wege hinaus</translation>
    </message>
    <message>
        <source>What stands at the end of every issue</source>
        <translation>Was am Ende jeder Ausgabe steht</translation>
    </message>
    <message>
        <source>Where all issues can be read</source>
        <translation>Wo alle Ausgaben zu lesen sind</translation>
    </message>
    <message>
        <source>facilitators@example.org, or several with commas between</source>
        <translation>leitung@example.org oder mehrere, durch Kommas getrennt</translation>
    </message>
</context>
<context>
    <name>Going</name>
    <message>
        <source>Community</source>
        <translation>Gemeinschaft</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
</context>
<context>
    <name>GoingOut</name>
    <message>
        <source>1 link needs a look</source>
        <translation>1 Link braucht einen Blick</translation>
    </message>
    <message>
        <source>Checking the links</source>
        <translation>Links werden geprüft</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Every link that was asked is there</source>
        <translation>Jeder geprüfte Link ist da</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Note it as sent</source>
        <translation>Als gesendet vermerken</translation>
    </message>
    <message>
        <source>Noted: {target}, {how}</source>
        <translation>Vermerkt: {target}, {how}</translation>
    </message>
    <message>
        <source>Sending the issue to you</source>
        <translation>Die Ausgabe wird an dich gesendet</translation>
    </message>
    <message>
        <source>There is nothing in this issue yet that has a link</source>
        <translation>In dieser Ausgabe hat noch nichts einen Link</translation>
    </message>
    <message>
        <source>There is nothing to mend without a decision of yours.</source>
        <translation>Nichts lässt sich ohne deine Entscheidung beheben.</translation>
    </message>
    <message>
        <source>Ways out…</source>
        <translation>Wege hinaus…</translation>
    </message>
    <message>
        <source>Writing the draft</source>
        <translation>Der Entwurf wird geschrieben</translation>
    </message>
    <message>
        <source>{n} links need a look</source>
        <translation>{n} Links brauchen einen Blick</translation>
    </message>
    <message>
        <source>{version} copied</source>
        <translation>{version} kopiert</translation>
    </message>
</context>
<context>
    <name>GraphPage</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>It stands alone so far. Press C on it to connect it with something older.</source>
        <translation>Noch steht sie allein. Drücke auf ihr C, um sie mit etwas Älterem zu verbinden.</translation>
    </message>
</context>
<context>
    <name>GraphView</name>
    <message>
        <source>Picture of the connections; the list below says the same</source>
        <translation>Bild der Verbindungen; die Liste darunter sagt dasselbe</translation>
    </message>
</context>
<context>
    <name>GuidePages</name>
    <message>
        <source>The page of the guide</source>
        <translation>Die Seite des Handbuchs</translation>
    </message>
</context>
<context>
    <name>GuideWindow</name>
    <message>
        <source>Find in the guide</source>
        <translation>Im Handbuch suchen</translation>
    </message>
    <message>
        <source>No page has these words.</source>
        <translation>Keine Seite hat diese Wörter.</translation>
    </message>
    <message>
        <source>Pages of the guide</source>
        <translation>Seiten des Handbuchs</translation>
    </message>
    <message>
        <source>Print this page</source>
        <translation>Diese Seite drucken</translation>
    </message>
    <message>
        <source>User guide</source>
        <translation>Handbuch</translation>
    </message>
</context>
<context>
    <name>Handing</name>
    <message>
        <source>Handing the issue over</source>
        <translation>Die Ausgabe wird übergeben</translation>
    </message>
    <message>
        <source>Sending the issue to you</source>
        <translation>Die Ausgabe wird an dich gesendet</translation>
    </message>
    <message>
        <source>Trying again</source>
        <translation>Neuer Versuch</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} von {total}</translation>
    </message>
</context>
<context>
    <name>HandingOn</name>
    <message>
        <source>A line for them, or nothing. What you noted for yourself stays here.</source>
        <translation>Eine Zeile für sie, oder nichts. Was du für dich notiert hast, bleibt hier.</translation>
    </message>
    <message>
        <source>Copied, ready to paste</source>
        <translation>Kopiert, bereit zum Einfügen</translation>
    </message>
    <message>
        <source>Copy as Mark&amp;down</source>
        <translation>Als Mark&amp;down kopieren</translation>
    </message>
    <message>
        <source>Copy as plain &amp;text</source>
        <translation>Als reinen &amp;Text kopieren</translation>
    </message>
    <message>
        <source>Copy with its &amp;looks</source>
        <translation>Mit &amp;Gestaltung kopieren</translation>
    </message>
    <message>
        <source>Hand on</source>
        <translation>Weitergeben</translation>
    </message>
    <message>
        <source>There is no mail program that takes it.</source>
        <translation>Kein Mailprogramm nimmt das an.</translation>
    </message>
    <message>
        <source>Why would they care?</source>
        <translation>Warum würde es sie interessieren?</translation>
    </message>
    <message>
        <source>Write a &amp;mail</source>
        <translation>&amp;Mail schreiben</translation>
    </message>
</context>
<context>
    <name>HealthBox</name>
    <message>
        <source>Fetch now</source>
        <translation>Jetzt abrufen</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>What became of its items</source>
        <translation>Was aus ihren Einträgen wurde</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Done again: {what}</source>
        <translation>Wiederholt: {what}</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Redo: {what}</source>
        <translation>Wiederholen: {what}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation>Rückgängig: {what}</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>Rückgängig gemacht: {what}</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>Compare with the version before instead of what the note says now</source>
        <translation>Mit der Fassung davor vergleichen statt mit dem, was die Notiz jetzt sagt</translation>
    </message>
    <message>
        <source>History of “{}”</source>
        <translation>Verlauf von „{}“</translation>
    </message>
    <message>
        <source>No earlier version yet: one is kept for each stretch of writing.</source>
        <translation>Noch keine frühere Fassung: Von jedem Schreibabschnitt wird eine aufbewahrt.</translation>
    </message>
    <message>
        <source>Restore this version</source>
        <translation>Diese Fassung zurückholen</translation>
    </message>
    <message>
        <source>What it changed</source>
        <translation>Was sie geändert hat</translation>
    </message>
</context>
<context>
    <name>HitsPopup</name>
    <message>
        <source>1 result</source>
        <translation>1 Treffer</translation>
    </message>
    <message>
        <source>Results while typing</source>
        <translation>Ergebnisse beim Tippen</translation>
    </message>
    <message>
        <source>{} results</source>
        <translation>{} Treffer</translation>
    </message>
</context>
<context>
    <name>HtmlView</name>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Bring in</source>
        <translation>Hereinholen</translation>
    </message>
    <message>
        <source>Bring in the bookmarks of this browser</source>
        <translation>Die Lesezeichen dieses Browsers hereinholen</translation>
    </message>
    <message>
        <source>Bringing in</source>
        <translation>Wird hereingeholt</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Ordner wählen…</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>Dateien wählen</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>Dateien wählen…</translation>
    </message>
    <message>
        <source>Feeds, bookmarks, saved pages, highlights and newsletters from other programs and services. What each file is, is found out from its content. What you have already is not added again.</source>
        <translation>Feeds, Lesezeichen, gespeicherte Seiten, Markierungen und Newsletter aus anderen Programmen und Diensten. Was jede Datei ist, zeigt ihr Inhalt. Was du schon hast, kommt nicht noch einmal dazu.</translation>
    </message>
    <message>
        <source>Files to bring in</source>
        <translation>Dateien zum Hereinholen</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Folders and tags</source>
        <translation>Ordner und Schlagwörter</translation>
    </message>
    <message>
        <source>Folders of bookmarks become</source>
        <translation>Ordner mit Lesezeichen werden</translation>
    </message>
    <message>
        <source>Follow…</source>
        <translation>Folgen…</translation>
    </message>
    <message>
        <source>From a browser on this computer</source>
        <translation>Aus einem Browser auf diesem Rechner</translation>
    </message>
    <message>
        <source>Looking into the files</source>
        <translation>Die Dateien werden angesehen</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>{browser}: {profile}</source>
        <translation>{browser}: {profile}</translation>
    </message>
    <message>
        <source>… and {} more</source>
        <translation>… und {} weitere</translation>
    </message>
</context>
<context>
    <name>ItemForm</name>
    <message>
        <source>As the source says</source>
        <translation>Wie die Quelle sagt</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Edit title, author, date</source>
        <translation>Titel, Autor, Datum bearbeiten</translation>
    </message>
    <message>
        <source>Published on</source>
        <translation>Erschienen am</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>What the source says later does not undo it. An empty field shows what it says.</source>
        <translation>Was die Quelle später sagt, ändert daran nichts. Ein leeres Feld zeigt, was sie sagt.</translation>
    </message>
</context>
<context>
    <name>ItemPage</name>
    <message>
        <source>Fetch the page anew and look for the passages that were not found</source>
        <translation>Die Seite neu abrufen und die nicht gefundenen Stellen suchen</translation>
    </message>
    <message>
        <source>Look for it again</source>
        <translation>Noch einmal suchen</translation>
    </message>
    <message>
        <source>Looking for the passages</source>
        <translation>Die Stellen werden gesucht</translation>
    </message>
    <message>
        <source>Not found in this text any more</source>
        <translation>In diesem Text nicht mehr gefunden</translation>
    </message>
    <message>
        <source>Open in the reader</source>
        <translation>Im Leser öffnen</translation>
    </message>
    <message>
        <source>Text of the item</source>
        <translation>Text des Eintrags</translation>
    </message>
    <message>
        <source>The text was fetched anew.</source>
        <translation>Der Text wurde neu abgerufen.</translation>
    </message>
    <message>
        <source>Why it matters</source>
        <translation>Warum es wichtig ist</translation>
    </message>
</context>
<context>
    <name>ItemTable</name>
    <message>
        <source>Items</source>
        <translation>Einträge</translation>
    </message>
</context>
<context>
    <name>JobsPanel</name>
    <message>
        <source>A change</source>
        <translation>Eine Änderung</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Empty the list of what was done</source>
        <translation>Liste der erledigten Aufträge leeren</translation>
    </message>
    <message>
        <source>It did not work.</source>
        <translation>Es hat nicht geklappt.</translation>
    </message>
    <message>
        <source>Nothing is going on, and nothing was done yet.</source>
        <translation>Es läuft nichts, und es wurde noch nichts getan.</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>What is going on</source>
        <translation>Was gerade läuft</translation>
    </message>
    <message>
        <source>and {} more</source>
        <translation>und {} weitere</translation>
    </message>
</context>
<context>
    <name>Jumping</name>
    <message>
        <source>The article is gone; its words are kept here.</source>
        <translation>Der Artikel ist weg; seine Wörter sind hier bewahrt.</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>All as usual</source>
        <translation>Alles wie üblich</translation>
    </message>
    <message>
        <source>Choose an action to give it other keys.</source>
        <translation>Wähle eine Aktion, um ihr andere Tasten zu geben.</translation>
    </message>
    <message>
        <source>Find an action or a key</source>
        <translation>Aktion oder Taste finden</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Keys of all actions</source>
        <translation>Tasten aller Aktionen</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>Neue Tasten</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Keine Taste</translation>
    </message>
    <message>
        <source>Press the new keys</source>
        <translation>Drücke die neuen Tasten</translation>
    </message>
    <message>
        <source>Single-letter keys</source>
        <translation>Einzelne Buchstaben als Tasten</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>This key belongs to typing and to turning pages; it stays as it is.</source>
        <translation>Diese Taste gehört zum Tippen und Blättern; sie bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>This key moves about and leaves things everywhere; it stays as it is.</source>
        <translation>Diese Taste dient überall zum Bewegen und Verlassen; sie bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Nehmen</translation>
    </message>
    <message>
        <source>Usual key</source>
        <translation>Übliche Taste</translation>
    </message>
    <message>
        <source>j, k, s, x and the like act in lists and in the reader.</source>
        <translation>j, k, s, x und andere wirken in Listen und beim Lesen.</translation>
    </message>
    <message>
        <source>shortcut</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>{keys}: also “{others}”</source>
        <translation>{keys}: auch „{others}“</translation>
    </message>
    <message>
        <source>{key} is free. It acts in lists and in the reader.</source>
        <translation>{key} ist frei. Sie wirkt in Listen und beim Lesen.</translation>
    </message>
    <message>
        <source>{key} is free. It acts in the whole window.</source>
        <translation>{key} ist frei. Sie wirkt im ganzen Fenster.</translation>
    </message>
    <message>
        <source>{key} is taken by {actions}, which would be without it.</source>
        <translation>{key} ist vergeben an {actions} und fiele dort weg.</translation>
    </message>
    <message>
        <source>“{action}” has no key.</source>
        <translation>„{action}“ hat keine Taste.</translation>
    </message>
    <message>
        <source>“{action}” has {keys}.</source>
        <translation>„{action}“ hat {keys}.</translation>
    </message>
</context>
<context>
    <name>KeysSheet</name>
    <message>
        <source>All keys</source>
        <translation>Alle Tasten</translation>
    </message>
    <message>
        <source>Find a key</source>
        <translation>Taste suchen</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Single letters work in lists and in the reader; the settings can switch them off.</source>
        <translation>Einzelne Buchstaben wirken in Listen und beim Lesen; die Einstellungen können sie abschalten.</translation>
    </message>
</context>
<context>
    <name>Labelling</name>
    <message>
        <source>Tag {} items</source>
        <translation>{} Einträge verschlagworten</translation>
    </message>
</context>
<context>
    <name>LayerButton</name>
    <message>
        <source>Layer {number} · Alt+{number}</source>
        <translation>Stufe {number} · Alt+{number}</translation>
    </message>
    <message>
        <source>Layer {}</source>
        <translation>Stufe {}</translation>
    </message>
</context>
<context>
    <name>LeavingBox</name>
    <message>
        <source>Asked to be left out: {parts}. Who it was is not kept.</source>
        <translation>Abgemeldet haben sich: {parts}. Wer es war, wird nicht behalten.</translation>
    </message>
    <message>
        <source>Leave somebody out…</source>
        <translation>Jemanden abmelden…</translation>
    </message>
    <message>
        <source>Let somebody in again…</source>
        <translation>Jemanden wieder aufnehmen…</translation>
    </message>
    <message>
        <source>Nobody asked to be left out.</source>
        <translation>Niemand hat sich abgemeldet.</translation>
    </message>
    <message>
        <source>Their address</source>
        <translation>Adresse der Person</translation>
    </message>
    <message>
        <source>They are left out from now on. Their address is forgotten.</source>
        <translation>Die Person bekommt ab jetzt nichts mehr. Ihre Adresse ist vergessen.</translation>
    </message>
    <message>
        <source>ada@example.org</source>
        <translation>ada@example.org</translation>
    </message>
    <message>
        <source>{community}: {n}, last on {day}</source>
        <translation>{community}: {n}, zuletzt am {day}</translation>
    </message>
</context>
<context>
    <name>LeavingNotice</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Say whose address asks to be left out: write it into the field “From” first.</source>
        <translation>Sage, wessen Adresse abgemeldet wird: Schreibe sie erst in das Feld „Von“.</translation>
    </message>
    <message>
        <source>{address} goes off the recipients of {community}, and is forgotten everywhere in this library. Only a sign is kept, to know it if it is put back. This cannot be undone.</source>
        <translation>{address} wird von den Empfängern von {community} gestrichen und überall in dieser Bibliothek vergessen. Nur ein Erkennungszeichen bleibt, falls sie wieder eingetragen wird. Das lässt sich nicht rückgängig machen.</translation>
    </message>
</context>
<context>
    <name>LeftDialog</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Exactly as it left</source>
        <translation>Genau so, wie es hinausging</translation>
    </message>
    <message>
        <source>Hand-overs</source>
        <translation>Übergaben</translation>
    </message>
    <message>
        <source>Open the outbox…</source>
        <translation>Postausgang öffnen…</translation>
    </message>
    <message>
        <source>Open the page</source>
        <translation>Seite öffnen</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter…</translation>
    </message>
    <message>
        <source>Save what left</source>
        <translation>Speichern, was hinausging</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Sent in spite of this:
{problems}</source>
        <translation>Trotzdem gesendet:
{problems}</translation>
    </message>
    <message>
        <source>The exact text that left</source>
        <translation>Der genaue Text, der hinausging</translation>
    </message>
    <message>
        <source>What has left of {issue}</source>
        <translation>Was von {issue} hinausging</translation>
    </message>
    <message>
        <source>{size} that are no text: save them to look at them.</source>
        <translation>{size}, die kein Text sind: Speichere sie, um sie anzusehen.</translation>
    </message>
</context>
<context>
    <name>Letter</name>
    <message>
        <source>A question for you</source>
        <translation>Eine Frage an euch</translation>
    </message>
    <message>
        <source>Beside the subject in a list of mails</source>
        <translation>Neben dem Betreff in einer Liste von Mails</translation>
    </message>
    <message>
        <source>Introduction</source>
        <translation>Einleitung</translation>
    </message>
    <message>
        <source>Line beside the subject</source>
        <translation>Zeile neben dem Betreff</translation>
    </message>
    <message>
        <source>One question they can answer …</source>
        <translation>Eine Frage, die sie beantworten können …</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Standing closing</source>
        <translation>Fester Schluss</translation>
    </message>
    <message>
        <source>Standing opening</source>
        <translation>Fester Anfang</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Title of this issue</source>
        <translation>Titel dieser Ausgabe</translation>
    </message>
    <message>
        <source>Two sentences: what was this week about?</source>
        <translation>Zwei Sätze: Worum ging es diese Woche?</translation>
    </message>
</context>
<context>
    <name>LicencesDialog</name>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Bestandteil</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Bestandteile</translation>
    </message>
    <message>
        <source>Parts and licences</source>
        <translation>Bestandteile und Lizenzen</translation>
    </message>
    <message>
        <source>Qt is used under the LGPL, as libraries of its own: you may put others in their place.</source>
        <translation>Qt wird unter der LGPL verwendet, als eigene Bibliotheken: Du darfst andere an ihre Stelle setzen.</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>Lizenztext</translation>
    </message>
    <message>
        <source>This part names its licence only: {licence}</source>
        <translation>Dieser Bestandteil nennt nur seine Lizenz: {licence}</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
</context>
<context>
    <name>ListPane</name>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
</context>
<context>
    <name>ListSide</name>
    <message>
        <source>A rule decides about what comes in before you see it.</source>
        <translation>Eine Regel entscheidet über Neues, bevor du es siehst.</translation>
    </message>
    <message>
        <source>Drag a rule, or move it with Alt+↑ and Alt+↓. Space switches it.</source>
        <translation>Ziehe eine Regel, oder bewege sie mit Alt+↑ und Alt+↓. Die Leertaste schaltet sie.</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>Neue Regel</translation>
    </message>
    <message>
        <source>No rules yet</source>
        <translation>Noch keine Regeln</translation>
    </message>
    <message>
        <source>The first rule that decides about an item wins.</source>
        <translation>Die erste Regel, die über einen Eintrag entscheidet, gewinnt.</translation>
    </message>
    <message>
        <source>Watch words</source>
        <translation>Wörter beobachten</translation>
    </message>
</context>
<context>
    <name>ListTools</name>
    <message>
        <source>Dropped</source>
        <translation>Verworfen</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Group by source</source>
        <translation>Nach Quelle gruppieren</translation>
    </message>
    <message>
        <source>Grouped by source</source>
        <translation>Nach Quelle gruppiert</translation>
    </message>
    <message>
        <source>Mark all as read</source>
        <translation>Alle als gelesen markieren</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Älteste zuerst</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Still to decide</source>
        <translation>Noch zu entscheiden</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Ungelesen</translation>
    </message>
</context>
<context>
    <name>ListWords</name>
    <message>
        <source>1 item</source>
        <translation>1 Eintrag</translation>
    </message>
    <message>
        <source>Press {next} for the next item. {drop} drops it, {keep} keeps it, {later} leaves it for later.</source>
        <translation>Drücke {next} für den nächsten Eintrag. {drop} verwirft ihn, {keep} behält ihn, {later} hebt ihn für später auf.</translation>
    </message>
    <message>
        <source>{} items</source>
        <translation>{} Einträge</translation>
    </message>
    <message>
        <source>{} kept today</source>
        <translation>{} behalten</translation>
    </message>
    <message>
        <source>{} left</source>
        <translation>{} offen</translation>
    </message>
    <message>
        <source>{} unread</source>
        <translation>{} ungelesen</translation>
    </message>
</context>
<context>
    <name>LoginFields</name>
    <message>
        <source>In the address</source>
        <translation>In der Adresse</translation>
    </message>
    <message>
        <source>Kind of login</source>
        <translation>Art der Anmeldung</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Stored; type to replace it</source>
        <translation>Gespeichert; tippen, um es zu ersetzen</translation>
    </message>
    <message>
        <source>This system has no keyring that keeps passwords. It is kept until the program ends, and asked for again then.</source>
        <translation>Dieses System hat keinen Schlüsselbund für Passwörter. Es bleibt, bis das Programm endet, und wird danach wieder erfragt.</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>User name and password</source>
        <translation>Benutzername und Passwort</translation>
    </message>
</context>
<context>
    <name>LongChanges</name>
    <message>
        <source>Saving a change</source>
        <translation>Eine Änderung wird gespeichert</translation>
    </message>
</context>
<context>
    <name>LooseEnds</name>
    <message>
        <source>Fleeting notes to empty</source>
        <translation>Flüchtige Notizen leeren</translation>
    </message>
    <message>
        <source>Half-read</source>
        <translation>Halb gelesen</translation>
    </message>
    <message>
        <source>Kept without a why</source>
        <translation>Ohne Warum behalten</translation>
    </message>
    <message>
        <source>Left loose</source>
        <translation>Lose geblieben</translation>
    </message>
    <message>
        <source>Notes without a link</source>
        <translation>Notizen ohne Link</translation>
    </message>
    <message>
        <source>To look at again</source>
        <translation>Wieder anzusehen</translation>
    </message>
</context>
<context>
    <name>LostPassages</name>
    <message>
        <source>Comment, tags, remove…</source>
        <translation>Kommentar, Schlagwörter, Entfernen…</translation>
    </message>
    <message>
        <source>Highlights that were not found</source>
        <translation>Markierungen, die nicht gefunden wurden</translation>
    </message>
    <message>
        <source>Not found in this text any more</source>
        <translation>In diesem Text nicht mehr gefunden</translation>
    </message>
    <message>
        <source>“{}”</source>
        <translation>„{}“</translation>
    </message>
</context>
<context>
    <name>MailboxDialog</name>
    <message>
        <source>Add a mailbox</source>
        <translation>Postfach hinzufügen</translation>
    </message>
    <message>
        <source>Asking {}…</source>
        <translation>{} wird gefragt…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Newsletters are read from {}</source>
        <translation>Newsletter werden aus {} gelesen</translation>
    </message>
    <message>
        <source>None (only on this computer)</source>
        <translation>Keine (nur auf diesem Rechner)</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>STARTTLS</source>
        <translation>STARTTLS</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Test and add</source>
        <translation>Prüfen und hinzufügen</translation>
    </message>
    <message>
        <source>Testing the mailbox</source>
        <translation>Postfach prüfen</translation>
    </message>
    <message>
        <source>The password goes into the keyring of this system, never into the library.</source>
        <translation>Das Passwort kommt in den Schlüsselbund dieses Systems, nie in die Bibliothek.</translation>
    </message>
    <message>
        <source>This system has no keyring: the password is kept until the program ends.</source>
        <translation>Dieses System hat keinen Schlüsselbund: Das Passwort bleibt, bis das Programm endet.</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>me@example.org</source>
        <translation>ich@example.org</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>PKM Desktop</source>
        <translation>PKM Desktop</translation>
    </message>
    <message>
        <source>{folder} – PKM Desktop</source>
        <translation>{folder} – PKM Desktop</translation>
    </message>
</context>
<context>
    <name>MarkCard</name>
    <message>
        <source>Comment on this passage</source>
        <translation>Kommentar zu dieser Stelle</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>Markierung</translation>
    </message>
    <message>
        <source>Tag, another tag</source>
        <translation>Schlagwort, Schlagwort</translation>
    </message>
    <message>
        <source>Tags, with commas between them</source>
        <translation>Schlagwörter, durch Kommas getrennt</translation>
    </message>
</context>
<context>
    <name>MayPage</name>
    <message>
        <source>&amp;Longest quote</source>
        <translation>&amp;Längstes Zitat</translation>
    </message>
    <message>
        <source>&amp;Names</source>
        <translation>&amp;Namen</translation>
    </message>
    <message>
        <source>&amp;Openness</source>
        <translation>&amp;Offenheit</translation>
    </message>
    <message>
        <source>&amp;Topics</source>
        <translation>&amp;Themen</translation>
    </message>
    <message>
        <source>Confidential: for these people only</source>
        <translation>Vertraulich: nur für diese Menschen</translation>
    </message>
    <message>
        <source>L&amp;icence</source>
        <translation>L&amp;izenz</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Longest quote, in words</source>
        <translation>Längstes Zitat, in Wörtern</translation>
    </message>
    <message>
        <source>Members: for everybody who belongs to it</source>
        <translation>Mitglieder: für alle, die dazugehören</translation>
    </message>
    <message>
        <source>Names are fine</source>
        <translation>Namen sind in Ordnung</translation>
    </message>
    <message>
        <source>Never anything &amp;from</source>
        <translation>Nie etwas &amp;von</translation>
    </message>
    <message>
        <source>Never with the ta&amp;gs</source>
        <translation>Nie mit den S&amp;chlagwörtern</translation>
    </message>
    <message>
        <source>Nobody is named</source>
        <translation>Niemand wird genannt</translation>
    </message>
    <message>
        <source>None named</source>
        <translation>Keine genannt</translation>
    </message>
    <message>
        <source>Of colleagues and clients, in your own words</source>
        <translation>Von Menschen aus Kollegium und Kundschaft, in deinen Worten</translation>
    </message>
    <message>
        <source>Of what you write yourself</source>
        <translation>Von dem, was du selbst schreibst</translation>
    </message>
    <message>
        <source>Only of people who have agreed</source>
        <translation>Nur von Menschen, die zugestimmt haben</translation>
    </message>
    <message>
        <source>People outside our organisation read it</source>
        <translation>Menschen außerhalb unserer Organisation lesen mit</translation>
    </message>
    <message>
        <source>Public: anybody may read it</source>
        <translation>Öffentlich: alle dürfen es lesen</translation>
    </message>
    <message>
        <source>Tags they care for: what fits is suggested first, and says what it is about</source>
        <translation>Schlagwörter, die sie interessieren: Was passt, wird zuerst vorgeschlagen und sagt, worum es geht</translation>
    </message>
    <message>
        <source>client, draft</source>
        <translation>kunde, entwurf</translation>
    </message>
    <message>
        <source>facilitation, learning/at-work</source>
        <translation>moderation, lernen/arbeit</translation>
    </message>
    <message>
        <source>words</source>
        <translation>Wörter</translation>
    </message>
</context>
<context>
    <name>Measures</name>
    <message>
        <source>1 day</source>
        <translation>1 Tag</translation>
    </message>
    <message>
        <source>Age of the inbox</source>
        <translation>Alter des Eingangs</translation>
    </message>
    <message>
        <source>Decided about</source>
        <translation>Entschieden</translation>
    </message>
    <message>
        <source>From keeping to sharing</source>
        <translation>Vom Behalten zum Teilen</translation>
    </message>
    <message>
        <source>Half of the undecided items came longer ago than this. Muted sources are left out.</source>
        <translation>Die Hälfte der unentschiedenen Einträge kam vor längerer Zeit als dieser. Stumme Quellen zählen nicht mit.</translation>
    </message>
    <message>
        <source>Half of what is kept and not read was kept longer ago than this.</source>
        <translation>Die Hälfte dessen, was behalten und nicht gelesen ist, wurde vor längerer Zeit als dieser behalten.</translation>
    </message>
    <message>
        <source>How many sources the entries of these weeks come from, evenly counted (exp of Shannon&apos;s entropy).</source>
        <translation>Aus wie vielen Quellen die Beiträge dieser Wochen stammen, gleichmäßig gezählt (exp der Shannon-Entropie).</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation>In eigenen Worten</translation>
    </message>
    <message>
        <source>Issues that got an answer</source>
        <translation>Ausgaben mit Antwort</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>New meets old</source>
        <translation>Neues trifft Altes</translation>
    </message>
    <message>
        <source>Of readers&apos; questions of these weeks, those answered within seven days. Fresh ones do not count yet.</source>
        <translation>Von den Fragen der Leserschaft aus diesen Wochen die, die binnen sieben Tagen beantwortet wurden. Ganz neue zählen noch nicht.</translation>
    </message>
    <message>
        <source>Of the days your communities were promised an issue by their present rhythm, those on which one left within a day. Days skipped on purpose are left out.</source>
        <translation>Von den Tagen, an denen deinen Gemeinschaften nach ihrem jetzigen Rhythmus eine Ausgabe versprochen war, die, an denen eine binnen eines Tages hinausging. Bewusst ausgelassene Tage zählen nicht.</translation>
    </message>
    <message>
        <source>Of the entries sent in these weeks, those whose why has fewer than eight words or repeats the excerpt.</source>
        <translation>Von den in diesen Wochen gesendeten Beiträgen die, deren Warum weniger als acht Wörter hat oder nur den Auszug wiederholt.</translation>
    </message>
    <message>
        <source>Of the issues sent in these weeks, those with an answer, a question, a link, a use or a correction. Silence does not mean no value.</source>
        <translation>Von den in diesen Wochen gesendeten Ausgaben die, auf die eine Antwort, eine Frage, ein Link, eine Anwendung oder eine Korrektur kam. Stille heißt nicht, dass sie nichts wert waren.</translation>
    </message>
    <message>
        <source>Of the items kept in these weeks, those with a why, a note or a comment of yours.</source>
        <translation>Von den in diesen Wochen behaltenen Einträgen die mit einem Warum, einer Notiz oder einem Kommentar von dir.</translation>
    </message>
    <message>
        <source>Of the items that arrived in these weeks, those that are kept now.</source>
        <translation>Von den Einträgen, die in diesen Wochen kamen, die, die jetzt behalten sind.</translation>
    </message>
    <message>
        <source>Of the items that arrived in these weeks, those that are not undecided now.</source>
        <translation>Von den Einträgen, die in diesen Wochen kamen, die, über die jetzt entschieden ist.</translation>
    </message>
    <message>
        <source>Of the notes older than 30 days that others may have, those that no issue ever used.</source>
        <translation>Von den Notizen, die älter als 30 Tage sind und andere sehen dürfen, die, die noch keine Ausgabe genutzt hat.</translation>
    </message>
    <message>
        <source>Of the notes older than 30 days, those linked to, edited or used in an issue in these weeks.</source>
        <translation>Von den Notizen, die älter als 30 Tage sind, die, die in diesen Wochen verlinkt, bearbeitet oder in einer Ausgabe genutzt wurden.</translation>
    </message>
    <message>
        <source>Of the notes written in these weeks, those with a link to a note at least 14 days older.</source>
        <translation>Von den in diesen Wochen geschriebenen Notizen die mit einem Link zu einer Notiz, die mindestens 14 Tage älter ist.</translation>
    </message>
    <message>
        <source>Old notes at work</source>
        <translation>Alte Notizen im Einsatz</translation>
    </message>
    <message>
        <source>Promises kept</source>
        <translation>Gehaltene Versprechen</translation>
    </message>
    <message>
        <source>Questions answered</source>
        <translation>Beantwortete Fragen</translation>
    </message>
    <message>
        <source>Sense not shared</source>
        <translation>Verstanden, nicht geteilt</translation>
    </message>
    <message>
        <source>Shared without sense</source>
        <translation>Geteilt ohne Warum</translation>
    </message>
    <message>
        <source>Sources you share from</source>
        <translation>Quellen, aus denen du teilst</translation>
    </message>
    <message>
        <source>The middle time from keeping an item to sending it, over the entries sent in these weeks. Long may be good.</source>
        <translation>Die mittlere Zeit vom Behalten eines Eintrags bis zum Senden, über die Beiträge dieser Wochen. Lang kann gut sein.</translation>
    </message>
    <message>
        <source>Waiting to be read</source>
        <translation>Wartet aufs Lesen</translation>
    </message>
    <message>
        <source>Your own characters among your own and the highlighted ones; the middle one of the items kept in these weeks that have at least 50 of both.</source>
        <translation>Deine eigenen Zeichen unter den eigenen und den markierten; der mittlere Wert der in diesen Wochen behaltenen Einträge, die von beiden mindestens 50 haben.</translation>
    </message>
    <message>
        <source>Yours or theirs</source>
        <translation>Deins oder ihrs</translation>
    </message>
    <message>
        <source>less than a day</source>
        <translation>&lt; 1 Tag</translation>
    </message>
    <message>
        <source>nothing to count</source>
        <translation>nichts zu zählen</translation>
    </message>
    <message>
        <source>of {n}</source>
        <translation>von {n}</translation>
    </message>
    <message>
        <source>too few to say</source>
        <translation>noch zu wenige</translation>
    </message>
    <message>
        <source>{n} %</source>
        <translation>{n} %</translation>
    </message>
    <message>
        <source>{n} days</source>
        <translation>{n} Tage</translation>
    </message>
    <message>
        <source>{part} of {whole}</source>
        <translation>{part} von {whole}</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>A question about it</source>
        <translation>Eine Frage dazu</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Another view</source>
        <translation>Eine andere Sicht</translation>
    </message>
    <message>
        <source>Change the title</source>
        <translation>Titel ändern</translation>
    </message>
    <message>
        <source>Choose a quote</source>
        <translation>Zitat auswählen</translation>
    </message>
    <message>
        <source>Move the section down</source>
        <translation>Abschnitt nach unten</translation>
    </message>
    <message>
        <source>Move the section up</source>
        <translation>Abschnitt nach oben</translation>
    </message>
    <message>
        <source>Move to</source>
        <translation>Verschieben nach</translation>
    </message>
    <message>
        <source>No quote</source>
        <translation>Kein Zitat</translation>
    </message>
    <message>
        <source>Nothing is highlighted in this item</source>
        <translation>In diesem Eintrag ist nichts markiert</translation>
    </message>
    <message>
        <source>Open the original</source>
        <translation>Original öffnen</translation>
    </message>
    <message>
        <source>Remove the section, keep its entries</source>
        <translation>Abschnitt entfernen, Beiträge behalten</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Say why it matters</source>
        <translation>Sagen, warum es wichtig ist</translation>
    </message>
    <message>
        <source>Show it in the library</source>
        <translation>In der Bibliothek zeigen</translation>
    </message>
    <message>
        <source>Take out of this issue</source>
        <translation>Aus dieser Ausgabe nehmen</translation>
    </message>
    <message>
        <source>Type or paste a quote</source>
        <translation>Zitat tippen oder einfügen</translation>
    </message>
    <message>
        <source>What it is to them</source>
        <translation>Was es für sie ist</translation>
    </message>
    <message>
        <source>Who brought it</source>
        <translation>Wer es gebracht hat</translation>
    </message>
    <message>
        <source>Who it was found through</source>
        <translation>Über wen es gefunden wurde</translation>
    </message>
</context>
<context>
    <name>NoteHead</name>
    <message>
        <source>A title that makes a claim</source>
        <translation>Titel mit einer Aussage</translation>
    </message>
    <message>
        <source>Kind: {}</source>
        <translation>Art: {}</translation>
    </message>
    <message>
        <source>Look again {}</source>
        <translation>Wieder ansehen {}</translation>
    </message>
    <message>
        <source>Look again…</source>
        <translation>Wieder ansehen…</translation>
    </message>
    <message>
        <source>Look at it again</source>
        <translation>Wieder ansehen</translation>
    </message>
    <message>
        <source>On: {}</source>
        <translation>Zu: {}</translation>
    </message>
    <message>
        <source>Title of the note</source>
        <translation>Titel der Notiz</translation>
    </message>
</context>
<context>
    <name>NoteKinds</name>
    <message>
        <source>A thought caught in passing, to be thought through later</source>
        <translation>Ein Gedanke im Vorbeigehen, später zu Ende zu denken</translation>
    </message>
    <message>
        <source>Fleeting</source>
        <translation>Flüchtig</translation>
    </message>
    <message>
        <source>Literature</source>
        <translation>Literatur</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Tagebuch</translation>
    </message>
    <message>
        <source>One thought of your own that stands by itself</source>
        <translation>Ein eigener Gedanke, der für sich steht</translation>
    </message>
    <message>
        <source>Permanent</source>
        <translation>Fest</translation>
    </message>
    <message>
        <source>What happened, what it means, what is next</source>
        <translation>Was geschah, was es bedeutet, was als Nächstes kommt</translation>
    </message>
    <message>
        <source>What somebody else says, in your own words</source>
        <translation>Was jemand anderes sagt, in deinen eigenen Worten</translation>
    </message>
    <message>
        <source>Why an item matters to you</source>
        <translation>Warum ein Eintrag für dich wichtig ist</translation>
    </message>
    <message>
        <source>Why it matters</source>
        <translation>Warum es wichtig ist</translation>
    </message>
</context>
<context>
    <name>NotePage</name>
    <message>
        <source>In your own words. [[ links, # tags.</source>
        <translation>In deinen eigenen Worten. [[ Links, # Schlagwörter.</translation>
    </message>
    <message>
        <source>The note, in Markdown</source>
        <translation>Die Notiz, in Markdown</translation>
    </message>
</context>
<context>
    <name>NotePreview</name>
    <message>
        <source>The note as it reads</source>
        <translation>Die Notiz, wie sie sich liest</translation>
    </message>
</context>
<context>
    <name>NoteStanding</name>
    <message>
        <source>Community</source>
        <translation>Gemeinschaft</translation>
    </message>
    <message>
        <source>For you alone: not even its title goes into an issue</source>
        <translation>Nur für dich: Nicht einmal der Titel kommt in eine Ausgabe</translation>
    </message>
    <message>
        <source>Half-baked</source>
        <translation>Halbgar</translation>
    </message>
    <message>
        <source>Held against other sources or tried out, and it stood</source>
        <translation>Mit anderen Quellen verglichen oder ausprobiert, und es hielt stand</translation>
    </message>
    <message>
        <source>How settled: {}</source>
        <translation>Wie gefestigt: {}</translation>
    </message>
    <message>
        <source>Its title and your line about it may be published to everybody; its text stays here</source>
        <translation>Titel und dein Satz dazu dürfen öffentlich werden; der Text bleibt hier</translation>
    </message>
    <message>
        <source>Its title and your line about it may go to communities; its text stays here</source>
        <translation>Titel und dein Satz dazu dürfen an Gemeinschaften gehen; der Text bleibt hier</translation>
    </message>
    <message>
        <source>Its title and your line about it may go to teams; its text stays here</source>
        <translation>Titel und dein Satz dazu dürfen an Teams gehen; der Text bleibt hier</translation>
    </message>
    <message>
        <source>Just written down: may be wrong, may change</source>
        <translation>Eben aufgeschrieben: kann falsch sein, kann sich ändern</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>Privat</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>Öffentlich</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Gefestigt</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Tested</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Who may see it: {}</source>
        <translation>Wer sie sehen darf: {}</translation>
    </message>
    <message>
        <source>You rely on it, and would say so to others</source>
        <translation>Du verlässt dich darauf und würdest es anderen sagen</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>1 new item</source>
        <translation>1 neuer Eintrag</translation>
    </message>
    <message>
        <source>An issue for {} is due</source>
        <translation>Eine Ausgabe für {} ist fällig</translation>
    </message>
    <message>
        <source>{} new items</source>
        <translation>{} neue Einträge</translation>
    </message>
    <message>
        <source>“{}” was found</source>
        <translation>„{}“ wurde gefunden</translation>
    </message>
</context>
<context>
    <name>Obstacles</name>
    <message>
        <source>A private note never leaves. Mark it for these people, or take it out.</source>
        <translation>Eine private Notiz geht nie hinaus. Gib sie für diese Menschen frei oder nimm sie heraus.</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Dorthin</translation>
    </message>
    <message>
        <source>Go there: {problem}</source>
        <translation>Dorthin: {problem}</translation>
    </message>
    <message>
        <source>Send it anyway</source>
        <translation>Trotzdem senden</translation>
    </message>
    <message>
        <source>What was found is then remembered with what leaves, sentence by sentence.</source>
        <translation>Was gefunden wurde, wird dann Satz für Satz mit dem vermerkt, was hinausgeht.</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>und {n} weitere</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Bring back a backup…</source>
        <translation>Sicherung zurückholen…</translation>
    </message>
    <message>
        <source>Bring back the newest backup: today&apos;s file is put aside, not thrown away.</source>
        <translation>Hole die neueste Sicherung zurück: Die heutige Datei wird beiseitegelegt, nicht weggeworfen.</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>Sicherung wählen</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>Der Datenträger ist voll</translation>
    </message>
    <message>
        <source>The library cannot be read</source>
        <translation>Die Bibliothek ist nicht lesbar</translation>
    </message>
    <message>
        <source>The library could not be opened</source>
        <translation>Die Bibliothek ließ sich nicht öffnen</translation>
    </message>
    <message>
        <source>The library is in use</source>
        <translation>Die Bibliothek ist in Gebrauch</translation>
    </message>
    <message>
        <source>This library belongs to a newer version</source>
        <translation>Diese Bibliothek gehört zu einer neueren Version</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal</translation>
    </message>
</context>
<context>
    <name>OriginLine</name>
    <message>
        <source>1 highlight</source>
        <translation>1 Markierung</translation>
    </message>
    <message>
        <source>1 note</source>
        <translation>1 Notiz</translation>
    </message>
    <message>
        <source>Where it is from and where it went</source>
        <translation>Woher es kommt und wohin es ging</translation>
    </message>
    <message>
        <source>{} highlights</source>
        <translation>{} Markierungen</translation>
    </message>
    <message>
        <source>{} notes</source>
        <translation>{} Notizen</translation>
    </message>
</context>
<context>
    <name>OutboxDialog</name>
    <message>
        <source>A mail is stored before it is sent, and nobody gets one twice.</source>
        <translation>Eine Mail wird gespeichert, bevor sie gesendet wird, und niemand bekommt sie zweimal.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Everything is on its way.</source>
        <translation>Alles ist unterwegs.</translation>
    </message>
    <message>
        <source>Mails that have not arrived</source>
        <translation>Mails, die nicht angekommen sind</translation>
    </message>
    <message>
        <source>Nothing waits: every mail was sent</source>
        <translation>Nichts wartet: Jede Mail wurde gesendet</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Postausgang</translation>
    </message>
    <message>
        <source>Send what waits</source>
        <translation>Wartendes senden</translation>
    </message>
    <message>
        <source>Sending what waits</source>
        <translation>Wartendes senden</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Wird gesendet…</translation>
    </message>
    <message>
        <source>Trying again</source>
        <translation>Neuer Versuch</translation>
    </message>
</context>
<context>
    <name>OutboxRow</name>
    <message>
        <source>Give it up</source>
        <translation>Aufgeben</translation>
    </message>
    <message>
        <source>It arrived</source>
        <translation>Ist angekommen</translation>
    </message>
    <message>
        <source>It did not</source>
        <translation>Ist es nicht</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Choose a note or an item on the left, or begin a note. [[ connects it with others.</source>
        <translation>Wähle links eine Notiz oder einen Eintrag, oder fange eine Notiz an. [[ verbindet sie mit anderem.</translation>
    </message>
    <message>
        <source>Write it in your own words</source>
        <translation>Schreibe es in deinen eigenen Worten</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Do something, or go to a source, #tag, note, @community</source>
        <translation>Befehl, oder gehe zu Quelle, #Schlagwort, Notiz, @Gemeinschaft</translation>
    </message>
    <message>
        <source>Find a command or a place</source>
        <translation>Befehl oder Ort finden</translation>
    </message>
    <message>
        <source>Nothing of this name.</source>
        <translation>Nichts mit diesem Namen.</translation>
    </message>
</context>
<context>
    <name>Panes</name>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
</context>
<context>
    <name>Parting</name>
    <message>
        <source>The library is still busy with a change.</source>
        <translation>Die Bibliothek ist noch mit einer Änderung beschäftigt.</translation>
    </message>
</context>
<context>
    <name>PassageBar</name>
    <message>
        <source>Selected passage</source>
        <translation>Ausgewählte Stelle</translation>
    </message>
</context>
<context>
    <name>PassageCard</name>
    <message>
        <source>Comment on this passage</source>
        <translation>Kommentar zu dieser Stelle</translation>
    </message>
    <message>
        <source>Ctrl+Enter; Escape leaves everything as it was</source>
        <translation>Strg+Enter; Escape lässt alles, wie es war</translation>
    </message>
    <message>
        <source>Quote in digest</source>
        <translation>Zitieren</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>PastPage</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Copy its text</source>
        <translation>Text kopieren</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Fassungen</translation>
    </message>
</context>
<context>
    <name>PeopleField</name>
    <message>
        <source>Ada, or Ada &lt;ada@example.org&gt;</source>
        <translation>Ada, oder Ada &lt;ada@example.org&gt;</translation>
    </message>
    <message>
        <source>Who it came from</source>
        <translation>Von wem es kam</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Everybody was asked</source>
        <translation>Alle wurden gefragt</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>May be named	Y</source>
        <translation>Darf genannt werden	Y</translation>
    </message>
    <message>
        <source>Must not be named	N</source>
        <translation>Darf nicht genannt werden	N</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Neue Person</translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation>Noch nicht gefragt</translation>
    </message>
    <message>
        <source>Same as…</source>
        <translation>Dieselbe wie…</translation>
    </message>
    <message>
        <source>Who is with you?</source>
        <translation>Wer ist dabei?</translation>
    </message>
    <message>
        <source>Whoever answers, asks or brings something stands here, and whether you may name them.</source>
        <translation>Wer antwortet, fragt oder etwas bringt, steht hier, und ob du den Namen nennen darfst.</translation>
    </message>
    <message>
        <source>You know of each of them whether to name them.</source>
        <translation>Du weißt von allen, ob du sie nennen darfst.</translation>
    </message>
    <message>
        <source>{name} is the same as</source>
        <translation>{name} ist dieselbe Person wie</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Facilitator in the north team</source>
        <translation>Moderiert im Nordteam</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>In what leaves</source>
        <translation>In dem, was hinausgeht</translation>
    </message>
    <message>
        <source>May be named</source>
        <translation>Darf genannt werden</translation>
    </message>
    <message>
        <source>May they be named?</source>
        <translation>Darf der Name genannt werden?</translation>
    </message>
    <message>
        <source>Must not be named</source>
        <translation>Darf nicht genannt werden</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation>Noch nicht gefragt</translation>
    </message>
    <message>
        <source>Nothing came from them yet</source>
        <translation>Von hier kam noch nichts</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Same as…</source>
        <translation>Dieselbe wie…</translation>
    </message>
    <message>
        <source>The check of every issue stops at this name.</source>
        <translation>Die Prüfung jeder Ausgabe hält bei diesem Namen an.</translation>
    </message>
    <message>
        <source>Their name may stand in an issue.</source>
        <translation>Der Name darf in einer Ausgabe stehen.</translation>
    </message>
    <message>
        <source>What came from them</source>
        <translation>Was von ihnen kam</translation>
    </message>
    <message>
        <source>Where a community names only who agreed, the check stops at this name.</source>
        <translation>Wo eine Gemeinschaft nur nennt, wer zugestimmt hat, hält die Prüfung bei diesem Namen an.</translation>
    </message>
    <message>
        <source>ada@example.org</source>
        <translation>ada@example.org</translation>
    </message>
</context>
<context>
    <name>Pictures</name>
    <message>
        <source>Loading pictures</source>
        <translation>Bilder werden geladen</translation>
    </message>
</context>
<context>
    <name>PlaceMenu</name>
    <message>
        <source>Change the words…</source>
        <translation>Wörter ändern…</translation>
    </message>
    <message>
        <source>Name of the folder. A slash makes a folder in a folder: Work/Research</source>
        <translation>Name des Ordners. Ein Schrägstrich macht einen Ordner im Ordner: Arbeit/Forschung</translation>
    </message>
    <message>
        <source>Name of this tag:</source>
        <translation>Name dieses Schlagworts:</translation>
    </message>
    <message>
        <source>Name of this watch:</source>
        <translation>Name dieser Beobachtung:</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
    <message>
        <source>Search with it</source>
        <translation>Damit suchen</translation>
    </message>
    <message>
        <source>Stop watching</source>
        <translation>Nicht mehr beobachten</translation>
    </message>
</context>
<context>
    <name>PollBar</name>
    <message>
        <source>{option}: {votes}, {share} %</source>
        <translation>{option}: {votes}, {share} %</translation>
    </message>
    <message>
        <source>{votes}  ·  {share} %</source>
        <translation>{votes}  ·  {share} %</translation>
    </message>
</context>
<context>
    <name>PollBars</name>
    <message>
        <source>1 vote</source>
        <translation>1 Stimme</translation>
    </message>
    <message>
        <source>No votes yet</source>
        <translation>Noch keine Stimmen</translation>
    </message>
    <message>
        <source>{n} votes</source>
        <translation>{n} Stimmen</translation>
    </message>
</context>
<context>
    <name>PollBox</name>
    <message>
        <source>Answer {number}</source>
        <translation>Antwort {number}</translation>
    </message>
    <message>
        <source>Poll</source>
        <translation>Umfrage</translation>
    </message>
    <message>
        <source>Question of the poll</source>
        <translation>Frage der Umfrage</translation>
    </message>
    <message>
        <source>Remove the poll</source>
        <translation>Umfrage entfernen</translation>
    </message>
    <message>
        <source>Two to nine answers. Readers vote with a link in the mail, or with the number.</source>
        <translation>Zwei bis neun Antworten. Abgestimmt wird mit einem Link in der Mail oder mit der Nummer.</translation>
    </message>
    <message>
        <source>What do you want to know?</source>
        <translation>Was möchtest du wissen?</translation>
    </message>
</context>
<context>
    <name>Practice</name>
    <message>
        <source>Rhythm</source>
        <translation>Rhythmus</translation>
    </message>
    <message>
        <source>Sources that pay</source>
        <translation>Quellen, die sich lohnen</translation>
    </message>
    <message>
        <source>Success cases</source>
        <translation>Erfolgsfälle</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Diese Woche</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>Week {n}</source>
        <translation>Woche {n}</translation>
    </message>
    <message>
        <source>Weekly reviews</source>
        <translation>Wochenrückblicke</translation>
    </message>
    <message>
        <source>arrived</source>
        <translation>gekommen</translation>
    </message>
    <message>
        <source>decided</source>
        <translation>entschieden</translation>
    </message>
    <message>
        <source>highlighted</source>
        <translation>markiert</translation>
    </message>
    <message>
        <source>in own words</source>
        <translation>in eigenen Worten</translation>
    </message>
    <message>
        <source>issues</source>
        <translation>Ausgaben</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>behalten</translation>
    </message>
    <message>
        <source>made sense of</source>
        <translation>verstanden</translation>
    </message>
    <message>
        <source>read</source>
        <translation>gelesen</translation>
    </message>
    <message>
        <source>shared</source>
        <translation>geteilt</translation>
    </message>
    <message>
        <source>w{n}</source>
        <translation>W{n}</translation>
    </message>
    <message>
        <source>{week}, finished on {day}</source>
        <translation>{week}, abgeschlossen am {day}</translation>
    </message>
    <message>
        <source>{week}, from {day}, not finished</source>
        <translation>{week}, vom {day}, nicht abgeschlossen</translation>
    </message>
</context>
<context>
    <name>PracticeView</name>
    <message>
        <source>Decide on a few items, write why one of them matters, and share it: the week shows here.</source>
        <translation>Entscheide über ein paar Einträge, schreibe, warum einer wichtig ist, und teile ihn: Die Woche zeigt sich hier.</translation>
    </message>
    <message>
        <source>Nothing to look back on yet</source>
        <translation>Noch nichts zum Zurückblicken</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Praxis</translation>
    </message>
    <message>
        <source>Practice report</source>
        <translation>Praxisbericht</translation>
    </message>
    <message>
        <source>Show your practice to others: only what you tick</source>
        <translation>Zeige anderen deine Praxis: nur, was du ankreuzt</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy this version, to be pasted</source>
        <translation>Diese Fassung kopieren, zum Einfügen</translation>
    </message>
    <message>
        <source>DokuWiki</source>
        <translation>DokuWiki</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>It finds {hits} of {all} items.</source>
        <translation>Findet {hits} von {all} Einträgen.</translation>
    </message>
    <message>
        <source>It would hit none of the {all} items looked at.</source>
        <translation>Träfe keinen der {all} angesehenen Einträge.</translation>
    </message>
    <message>
        <source>It would hit {hits} of {all} undecided items.</source>
        <translation>Träfe {hits} von {all} unentschiedenen Einträgen.</translation>
    </message>
    <message>
        <source>Items the rule would hit</source>
        <translation>Einträge, die die Regel träfe</translation>
    </message>
    <message>
        <source>Looking what it would hit…</source>
        <translation>Sehe nach, was sie träfe…</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>MediaWiki</source>
        <translation>MediaWiki</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Publish…</source>
        <translation>Veröffentlichen…</translation>
    </message>
    <message>
        <source>Say what to look for: what it would hit shows here.</source>
        <translation>Sage, wonach gesucht wird: Was es träfe, erscheint hier.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Webseite</translation>
    </message>
    <message>
        <source>What the rule would hit</source>
        <translation>Was die Regel träfe</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>It could not be printed: the printer or the file does not take it.</source>
        <translation>Es ließ sich nicht drucken: Der Drucker oder die Datei nimmt es nicht an.</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Gedruckt</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Wird gedruckt</translation>
    </message>
    <message>
        <source>Printing was stopped</source>
        <translation>Drucken abgebrochen</translation>
    </message>
</context>
<context>
    <name>ProblemList</name>
    <message>
        <source>What to look at before it goes out</source>
        <translation>Was anzusehen ist, bevor es hinausgeht</translation>
    </message>
    <message>
        <source>Worth a look</source>
        <translation>Einen Blick wert</translation>
    </message>
</context>
<context>
    <name>ProxyField</name>
    <message>
        <source>Address of the proxy</source>
        <translation>Adresse des Proxys</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Kind of proxy</source>
        <translation>Art des Proxys</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>This one:</source>
        <translation>Dieser:</translation>
    </message>
</context>
<context>
    <name>PublishDialog</name>
    <message>
        <source>Change the folder</source>
        <translation>Ordner ändern</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Files go to</source>
        <translation>Dateien gehen nach</translation>
    </message>
    <message>
        <source>It has left before: mails and wiki pages say that it is corrected.</source>
        <translation>Sie ging schon einmal hinaus: E-Mails und Wikiseiten sagen, dass sie berichtigt ist.</translation>
    </message>
    <message>
        <source>Make next issue</source>
        <translation>Nächste Ausgabe anlegen</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Veröffentlichen</translation>
    </message>
    <message>
        <source>Publish {issue}</source>
        <translation>{issue} veröffentlichen</translation>
    </message>
    <message>
        <source>Sending it to you…</source>
        <translation>Wird an dich gesendet…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Where should the files go?</source>
        <translation>Wohin mit den Dateien?</translation>
    </message>
    <message>
        <source>{issue} for {community}</source>
        <translation>{issue} für {community}</translation>
    </message>
</context>
<context>
    <name>PublishRow</name>
    <message>
        <source>Change this way out…</source>
        <translation>Diesen Weg ändern…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>It arrived</source>
        <translation>Ist angekommen</translation>
    </message>
    <message>
        <source>It did not</source>
        <translation>Ist es nicht</translation>
    </message>
    <message>
        <source>Look at both texts…</source>
        <translation>Beide Texte ansehen…</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Nicht gesendet</translation>
    </message>
    <message>
        <source>On its way…</source>
        <translation>Unterwegs…</translation>
    </message>
    <message>
        <source>Open draft in mail program</source>
        <translation>Entwurf im Mailprogramm öffnen</translation>
    </message>
    <message>
        <source>Open the outbox…</source>
        <translation>Postausgang öffnen…</translation>
    </message>
    <message>
        <source>Open the page</source>
        <translation>Seite öffnen</translation>
    </message>
    <message>
        <source>Send it to me first</source>
        <translation>Erst an mich senden</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
</context>
<context>
    <name>PublishRows</name>
    <message>
        <source>As files</source>
        <translation>Als Dateien</translation>
    </message>
    <message>
        <source>More kinds of files</source>
        <translation>Mehr Arten von Dateien</translation>
    </message>
    <message>
        <source>Sent from here</source>
        <translation>Von hier gesendet</translation>
    </message>
    <message>
        <source>Set up a way out…</source>
        <translation>Weg hinaus einrichten…</translation>
    </message>
</context>
<context>
    <name>QueryBar</name>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Search the library</source>
        <translation>Bibliothek durchsuchen</translation>
    </message>
    <message>
        <source>Search, or tag: source: before: has:note</source>
        <translation>Suchen oder tag: source: before: has:note</translation>
    </message>
    <message>
        <source>{total} · {took} ms</source>
        <translation>{total} · {took} ms</translation>
    </message>
    <message>
        <source>{} found</source>
        <translation>{} gefunden</translation>
    </message>
    <message>
        <source>≥ {}</source>
        <translation>≥ {}</translation>
    </message>
</context>
<context>
    <name>QuestionSheet</name>
    <message>
        <source>Answered</source>
        <translation>Beantwortet</translation>
    </message>
    <message>
        <source>Asked by you</source>
        <translation>Von dir gefragt</translation>
    </message>
    <message>
        <source>Asked by {person}</source>
        <translation>Gefragt von {person}</translation>
    </message>
    <message>
        <source>File an answer…</source>
        <translation>Antwort ablegen…</translation>
    </message>
    <message>
        <source>Open the issue</source>
        <translation>Ausgabe öffnen</translation>
    </message>
    <message>
        <source>Open their question</source>
        <translation>Zugehörige Frage öffnen</translation>
    </message>
    <message>
        <source>open {days}</source>
        <translation>offen {days}</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>jemandem</translation>
    </message>
</context>
<context>
    <name>QuestionsPage</name>
    <message>
        <source>Ask them something at the end of an issue: what is not answered stands here.</source>
        <translation>Frage am Ende einer Ausgabe etwas: Was noch ohne Antwort ist, steht hier.</translation>
    </message>
    <message>
        <source>No open question</source>
        <translation>Keine offene Frage</translation>
    </message>
    <message>
        <source>They asked</source>
        <translation>Dich gefragt</translation>
    </message>
    <message>
        <source>You asked</source>
        <translation>Von dir gefragt</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>Bereiche</translation>
    </message>
</context>
<context>
    <name>ReaderExtras</name>
    <message>
        <source>1 picture not loaded</source>
        <translation>1 Bild nicht geladen</translation>
    </message>
    <message>
        <source>Always from this source</source>
        <translation>Immer bei dieser Quelle</translation>
    </message>
    <message>
        <source>As the feed files it. Click to take it as a tag.</source>
        <translation>So ordnet der Feed es ein. Klicke, um es als Schlagwort zu nehmen.</translation>
    </message>
    <message>
        <source>By the rule “{name}”: {did}</source>
        <translation>Durch die Regel „{name}“: {did}</translation>
    </message>
    <message>
        <source>Load once</source>
        <translation>Einmal laden</translation>
    </message>
    <message>
        <source>Open this rule</source>
        <translation>Diese Regel öffnen</translation>
    </message>
    <message>
        <source>Open with the system: {host}</source>
        <translation>Mit dem System öffnen: {host}</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Aufnahme</translation>
    </message>
    <message>
        <source>Simplified view: this text is too large to be laid out in full.</source>
        <translation>Vereinfachte Ansicht: Dieser Text ist zu groß für den vollen Satz.</translation>
    </message>
    <message>
        <source>The rule is no longer there.</source>
        <translation>Diese Regel gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>{} pictures not loaded</source>
        <translation>{} Bilder nicht geladen</translation>
    </message>
</context>
<context>
    <name>ReaderHeader</name>
    <message>
        <source>Note: {}</source>
        <translation>Notiz: {}</translation>
    </message>
    <message>
        <source>Seen in {}</source>
        <translation>Gesehen in {}</translation>
    </message>
    <message>
        <source>also in 1 other source</source>
        <translation>auch in einer anderen Quelle</translation>
    </message>
    <message>
        <source>also in {}</source>
        <translation>auch in {}</translation>
    </message>
    <message>
        <source>also in {} other sources</source>
        <translation>auch in {} anderen Quellen</translation>
    </message>
    <message>
        <source>put aside until {}</source>
        <translation>zurückgestellt bis {}</translation>
    </message>
    <message>
        <source>sent to {}</source>
        <translation>gesendet an {}</translation>
    </message>
    <message>
        <source>{} % read</source>
        <translation>{} % gelesen</translation>
    </message>
    <message>
        <source>{} min read</source>
        <translation>{} Min. Lesezeit</translation>
    </message>
</context>
<context>
    <name>ReaderPane</name>
    <message>
        <source>Highlight</source>
        <translation>Markierung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>Nichts ist offen</translation>
    </message>
    <message>
        <source>Quote in digest</source>
        <translation>Zitieren</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>Leser</translation>
    </message>
</context>
<context>
    <name>ReaderTools</name>
    <message>
        <source>Full text</source>
        <translation>Ganzer Text</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>What can be done with the article</source>
        <translation>Was sich mit dem Artikel tun lässt</translation>
    </message>
</context>
<context>
    <name>ReaderView</name>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>This came without a text. Fetch the full text, or open it in the browser (O).</source>
        <translation>Dies kam ohne Text. Hole den ganzen Text oder öffne es im Browser (O).</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>1 picture could not be loaded</source>
        <translation>1 Bild ließ sich nicht laden</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Jumped within the article.</source>
        <translation>Im Artikel gesprungen.</translation>
    </message>
    <message>
        <source>Link copied</source>
        <translation>Link kopiert</translation>
    </message>
    <message>
        <source>Only web and mail addresses are opened from here.</source>
        <translation>Von hier werden nur Web- und Mailadressen geöffnet.</translation>
    </message>
    <message>
        <source>This is not here any more</source>
        <translation>Das gibt es hier nicht mehr</translation>
    </message>
    <message>
        <source>{} pictures could not be loaded</source>
        <translation>{} Bilder ließen sich nicht laden</translation>
    </message>
</context>
<context>
    <name>Relations</name>
    <message>
        <source>contradicted by</source>
        <translation>Widerspruch durch</translation>
    </message>
    <message>
        <source>contradicts</source>
        <translation>widerspricht</translation>
    </message>
    <message>
        <source>example of</source>
        <translation>Beispiel für</translation>
    </message>
    <message>
        <source>extended by</source>
        <translation>erweitert durch</translation>
    </message>
    <message>
        <source>extends</source>
        <translation>erweitert</translation>
    </message>
    <message>
        <source>has the example</source>
        <translation>hat als Beispiel</translation>
    </message>
    <message>
        <source>see also</source>
        <translation>siehe auch</translation>
    </message>
    <message>
        <source>supported by</source>
        <translation>gestützt durch</translation>
    </message>
    <message>
        <source>supports</source>
        <translation>stützt</translation>
    </message>
</context>
<context>
    <name>RepliesPage</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Beantwortet</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Drop a reply (.eml or .mbox) on the window, or file what somebody told you: an answer, a question, what they did with it.</source>
        <translation>Ziehe eine Antwortmail (.eml oder .mbox) auf das Fenster oder lege ab, was dir jemand erzählt hat: eine Antwort, eine Frage, was daraus wurde.</translation>
    </message>
    <message>
        <source>Follow up…</source>
        <translation>Nachfassen…</translation>
    </message>
    <message>
        <source>New reply</source>
        <translation>Neue Rückmeldung</translation>
    </message>
    <message>
        <source>Nobody waits for you</source>
        <translation>Niemand wartet auf dich</translation>
    </message>
    <message>
        <source>Not answered yet</source>
        <translation>Noch nicht beantwortet</translation>
    </message>
    <message>
        <source>Only {title}</source>
        <translation>Nur {title}</translation>
    </message>
    <message>
        <source>Open the issue</source>
        <translation>Ausgabe öffnen</translation>
    </message>
    <message>
        <source>Questions that wait for your answer stand here, and what you promised to follow up.</source>
        <translation>Fragen, die auf deine Antwort warten, stehen hier, und wo du nachfassen wolltest.</translation>
    </message>
    <message>
        <source>Show the replies to every issue</source>
        <translation>Rückmeldungen zu allen Ausgaben zeigen</translation>
    </message>
    <message>
        <source>To follow up</source>
        <translation>Nachzufassen</translation>
    </message>
    <message>
        <source>To follow up  {n}</source>
        <translation>Nachzufassen  {n}</translation>
    </message>
    <message>
        <source>What came back?</source>
        <translation>Was kam zurück?</translation>
    </message>
</context>
<context>
    <name>ReplyForm</name>
    <message>
        <source>About</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Beantwortet</translation>
    </message>
    <message>
        <source>Answered {day}</source>
        <translation>Beantwortet {day}</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Follow up</source>
        <translation>Nachfassen</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Nicht gesagt</translation>
    </message>
    <message>
        <source>Open the issue</source>
        <translation>Ausgabe öffnen</translation>
    </message>
    <message>
        <source>Open the success case</source>
        <translation>Den Erfolgsfall öffnen</translation>
    </message>
    <message>
        <source>Open what they sent</source>
        <translation>Öffnen, was kam</translation>
    </message>
    <message>
        <source>The issue as a whole</source>
        <translation>Die Ausgabe als Ganzes</translation>
    </message>
    <message>
        <source>Their words</source>
        <translation>Ihre Worte</translation>
    </message>
    <message>
        <source>They have their answer</source>
        <translation>Die Antwort ist gegeben</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Was es ist</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>Worum es geht</translation>
    </message>
    <message>
        <source>What it was worth</source>
        <translation>Was es wert war</translation>
    </message>
    <message>
        <source>{hint}  ({key} in the list)</source>
        <translation>{hint}  ({key} in der Liste)</translation>
    </message>
</context>
<context>
    <name>ReportBox</name>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Was daraus wurde</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Einzelheiten kopieren</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>From what arrived to what was shared</source>
        <translation>Vom Eingang bis zum Teilen</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>How they are counted</source>
        <translation>Wie gezählt wird</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Only what is ticked is told. Sources that outsiders cannot open are never named.</source>
        <translation>Erzählt wird nur, was angekreuzt ist. Quellen, die Außenstehende nicht öffnen können, werden nie genannt.</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>Gespeichert als {name}</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>Show my practice</source>
        <translation>Meine Praxis zeigen</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Etwas ist schiefgegangen</translation>
    </message>
    <message>
        <source>Something went wrong in the app. What you wrote and kept is safe.</source>
        <translation>In der App ist etwas schiefgegangen. Was du geschrieben und behalten hast, ist sicher.</translation>
    </message>
    <message>
        <source>Sources that pay, by name</source>
        <translation>Quellen, die sich lohnen, mit Namen</translation>
    </message>
    <message>
        <source>Three reasons you gave readers</source>
        <translation>Drei Gründe, die du genannt hast</translation>
    </message>
    <message>
        <source>Topics, by name</source>
        <translation>Themen, mit Namen</translation>
    </message>
    <message>
        <source>Verified success cases</source>
        <translation>Bestätigte Erfolgsfälle</translation>
    </message>
    <message>
        <source>Week by week</source>
        <translation>Woche für Woche</translation>
    </message>
    <message>
        <source>What will be told</source>
        <translation>Was erzählt wird</translation>
    </message>
    <message>
        <source>You can go on. If it happens again, please send the details below: they hold no text of yours. The log is at {path}</source>
        <translation>Du kannst weiterarbeiten. Wenn es wieder geschieht, sende bitte die Einzelheiten unten: Sie enthalten keinen Text von dir. Das Protokoll liegt unter {path}</translation>
    </message>
    <message>
        <source>Your lines for yourself</source>
        <translation>Deine Sätze für dich selbst</translation>
    </message>
    <message>
        <source>Your own words and names</source>
        <translation>Deine eigenen Worte und Namen</translation>
    </message>
    <message>
        <source>my-practice.md</source>
        <translation>meine-praxis.md</translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message>
        <source>1 non-success</source>
        <translation>1 nicht gelungen</translation>
    </message>
    <message>
        <source>1 success</source>
        <translation>1 gelungen</translation>
    </message>
    <message>
        <source>As many weeks before</source>
        <translation>Ebenso viele Wochen davor</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>From what arrived to what was shared</source>
        <translation>Vom Eingang bis zum Teilen</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <source>My practice, one week</source>
        <translation>Meine Praxis, eine Woche</translation>
    </message>
    <message>
        <source>My practice, {0} weeks</source>
        <translation>Meine Praxis, {0} Wochen</translation>
    </message>
    <message>
        <source>Non-successes</source>
        <translation>Nicht gelungen</translation>
    </message>
    <message>
        <source>None was told yet.</source>
        <translation>Noch wurde nichts erzählt.</translation>
    </message>
    <message>
        <source>None was told yet. Ask: silence is no success.</source>
        <translation>Noch wurde nichts erzählt. Frage nach: Stille ist kein Erfolg.</translation>
    </message>
    <message>
        <source>Not verified.</source>
        <translation>Nicht bestätigt.</translation>
    </message>
    <message>
        <source>Situation</source>
        <translation>Lage</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Sources that pay</source>
        <translation>Quellen, die sich lohnen</translation>
    </message>
    <message>
        <source>Successes</source>
        <translation>Gelungen</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Vorschläge</translation>
    </message>
    <message>
        <source>These weeks</source>
        <translation>Diese Wochen</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>Value: {0} ({1} of 5).</source>
        <translation>Wert: {0} ({1} von 5).</translation>
    </message>
    <message>
        <source>Verified by {0} on {1}.</source>
        <translation>Bestätigt von {0} am {1}.</translation>
    </message>
    <message>
        <source>Verified by {0}.</source>
        <translation>Bestätigt von {0}.</translation>
    </message>
    <message>
        <source>Week by week</source>
        <translation>Woche für Woche</translation>
    </message>
    <message>
        <source>Week from</source>
        <translation>Woche ab</translation>
    </message>
    <message>
        <source>Weeks</source>
        <translation>Wochen</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Was daraus wurde</translation>
    </message>
    <message>
        <source>What came of what we shared</source>
        <translation>Was aus dem wurde, was wir geteilt haben</translation>
    </message>
    <message>
        <source>What good it did</source>
        <translation>Was es Gutes bewirkt hat</translation>
    </message>
    <message>
        <source>What got in the way</source>
        <translation>Was im Weg stand</translation>
    </message>
    <message>
        <source>What helped</source>
        <translation>Was geholfen hat</translation>
    </message>
    <message>
        <source>What was used</source>
        <translation>Was benutzt wurde</translation>
    </message>
    <message>
        <source>Why some of it mattered</source>
        <translation>Warum manches davon wichtig war</translation>
    </message>
    <message>
        <source>applied</source>
        <translation>angewandt</translation>
    </message>
    <message>
        <source>arrived</source>
        <translation>gekommen</translation>
    </message>
    <message>
        <source>decided</source>
        <translation>entschieden</translation>
    </message>
    <message>
        <source>immediate</source>
        <translation>unmittelbar</translation>
    </message>
    <message>
        <source>issues</source>
        <translation>Ausgaben</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>behalten</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>noted</source>
        <translation>verstanden</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>nothing to count</source>
        <translation>nichts zu zählen</translation>
    </message>
    <message>
        <source>potential</source>
        <translation>möglich</translation>
    </message>
    <message>
        <source>realised</source>
        <translation>verwirklicht</translation>
    </message>
    <message>
        <source>reframing</source>
        <translation>umgedacht</translation>
    </message>
    <message>
        <source>shared</source>
        <translation>geteilt</translation>
    </message>
    <message>
        <source>too few to say</source>
        <translation>noch zu wenige</translation>
    </message>
    <message>
        <source>{0} (non-success, verified)</source>
        <translation>{0} (nicht gelungen, bestätigt)</translation>
    </message>
    <message>
        <source>{0} (of {1})</source>
        <translation>{0} (von {1})</translation>
    </message>
    <message>
        <source>{0} (of {1}, too few to say)</source>
        <translation>{0} (von {1}, noch zu wenige)</translation>
    </message>
    <message>
        <source>{0} (success, verified)</source>
        <translation>{0} (gelungen, bestätigt)</translation>
    </message>
    <message>
        <source>{0} arrived, {1} decided about, {2} kept, {3} with own words, {4} shared.</source>
        <translation>{0} gekommen, {1} entschieden, {2} behalten, {3} mit eigenen Worten, {4} geteilt.</translation>
    </message>
    <message>
        <source>{0} day</source>
        <translation>{0} Tag</translation>
    </message>
    <message>
        <source>{0} days</source>
        <translation>{0} Tage</translation>
    </message>
    <message>
        <source>{0} non-successes</source>
        <translation>{0} nicht gelungen</translation>
    </message>
    <message>
        <source>{0} of {1} ({2})</source>
        <translation>{0} von {1} ({2})</translation>
    </message>
    <message>
        <source>{0} successes</source>
        <translation>{0} gelungen</translation>
    </message>
    <message>
        <source>{0}, {1}; {2} of {3} verified.</source>
        <translation>{0}, {1}; {2} von {3} bestätigt.</translation>
    </message>
</context>
<context>
    <name>RespondDialog</name>
    <message>
        <source>&amp;Answer</source>
        <translation>&amp;Antwort</translation>
    </message>
    <message>
        <source>&amp;Correction</source>
        <translation>&amp;Korrektur</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Von</translation>
    </message>
    <message>
        <source>&amp;Issue</source>
        <translation>A&amp;usgabe</translation>
    </message>
    <message>
        <source>&amp;Link</source>
        <translation>&amp;Link</translation>
    </message>
    <message>
        <source>&amp;Opted out</source>
        <translation>A&amp;bgemeldet</translation>
    </message>
    <message>
        <source>&amp;Question</source>
        <translation>&amp;Frage</translation>
    </message>
    <message>
        <source>&amp;Thanks</source>
        <translation>&amp;Dank</translation>
    </message>
    <message>
        <source>&amp;Used it</source>
        <translation>&amp;Genutzt</translation>
    </message>
    <message>
        <source>&amp;Vote</source>
        <translation>&amp;Stimme</translation>
    </message>
    <message>
        <source>&amp;Words</source>
        <translation>&amp;Worte</translation>
    </message>
    <message>
        <source>A&amp;bout</source>
        <translation>&amp;Zu</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Enter</translation>
    </message>
    <message>
        <source>File it</source>
        <translation>Ablegen</translation>
    </message>
    <message>
        <source>Follow u&amp;p</source>
        <translation>&amp;Nachfassen</translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>No issue has left yet, so nothing can have come back.</source>
        <translation>Noch ging keine Ausgabe hinaus, also kann nichts zurückgekommen sein.</translation>
    </message>
    <message>
        <source>The issue as a whole</source>
        <translation>Die Ausgabe als Ganzes</translation>
    </message>
    <message>
        <source>Their words</source>
        <translation>Ihre Worte</translation>
    </message>
    <message>
        <source>Their words, or yours about what you heard</source>
        <translation>Deren Worte oder deine über das, was du gehört hast</translation>
    </message>
    <message>
        <source>What came back?</source>
        <translation>Was kam zurück?</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Was es ist</translation>
    </message>
</context>
<context>
    <name>ReturnDoings</name>
    <message>
        <source>About {issue}, filed as: {kind}</source>
        <translation>Zu {issue}, abgelegt als: {kind}</translation>
    </message>
    <message>
        <source>Filed as: {kind}</source>
        <translation>Abgelegt als: {kind}</translation>
    </message>
    <message>
        <source>They may be written to again. Put their address among the recipients.</source>
        <translation>Du darfst wieder schreiben. Trage die Adresse bei den Empfängern ein.</translation>
    </message>
    <message>
        <source>This address had not asked to be left out.</source>
        <translation>Diese Adresse hatte sich nicht abgemeldet.</translation>
    </message>
</context>
<context>
    <name>Returning</name>
    <message>
        <source>File a reply…</source>
        <translation>Rückmeldung ablegen…</translation>
    </message>
</context>
<context>
    <name>Returns</name>
    <message>
        <source>1  Immediate: it was good to read</source>
        <translation>1  Unmittelbar: Es war gut zu lesen</translation>
    </message>
    <message>
        <source>1 answer</source>
        <translation>1 Antwort</translation>
    </message>
    <message>
        <source>1 correction</source>
        <translation>1 Korrektur</translation>
    </message>
    <message>
        <source>1 link</source>
        <translation>1 Link</translation>
    </message>
    <message>
        <source>1 opted out</source>
        <translation>1 abgemeldet</translation>
    </message>
    <message>
        <source>1 question</source>
        <translation>1 Frage</translation>
    </message>
    <message>
        <source>1 reply</source>
        <translation>1 Rückmeldung</translation>
    </message>
    <message>
        <source>1 thank-you</source>
        <translation>1 Dank</translation>
    </message>
    <message>
        <source>1 vote</source>
        <translation>1 Stimme</translation>
    </message>
    <message>
        <source>1 was filed before</source>
        <translation>1 war schon abgelegt</translation>
    </message>
    <message>
        <source>2  Potential: they know or can do something new</source>
        <translation>2  Möglich: Sie wissen oder können etwas Neues</translation>
    </message>
    <message>
        <source>3  Applied: they did something differently</source>
        <translation>3  Angewandt: Sie haben etwas anders gemacht</translation>
    </message>
    <message>
        <source>4  Realised: it made a difference</source>
        <translation>4  Verwirklicht: Es hat etwas bewirkt</translation>
    </message>
    <message>
        <source>5  Reframing: success means something else now</source>
        <translation>5  Umgedacht: Erfolg bedeutet jetzt etwas anderes</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Beantwortet</translation>
    </message>
    <message>
        <source>By mail</source>
        <translation>Per Mail</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Korrektur</translation>
    </message>
    <message>
        <source>File replies from mails</source>
        <translation>Rückmeldungen aus Mails ablegen</translation>
    </message>
    <message>
        <source>Filed by hand</source>
        <translation>Von Hand abgelegt</translation>
    </message>
    <message>
        <source>Follow up on {day}</source>
        <translation>Nachfassen am {day}</translation>
    </message>
    <message>
        <source>Follow up since {day}</source>
        <translation>Nachfassen seit {day}</translation>
    </message>
    <message>
        <source>Follow up today</source>
        <translation>Heute nachfassen</translation>
    </message>
    <message>
        <source>From {who} about {issue}, filed as: {kind}</source>
        <translation>Von {who} zu {issue}, abgelegt als: {kind}</translation>
    </message>
    <message>
        <source>Kind words</source>
        <translation>Freundliche Worte</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Mails (*.eml *.mbox)</source>
        <translation>Mails (*.eml *.mbox)</translation>
    </message>
    <message>
        <source>May be named</source>
        <translation>Darf genannt werden</translation>
    </message>
    <message>
        <source>Must not be named</source>
        <translation>Darf nicht genannt werden</translation>
    </message>
    <message>
        <source>Non-success</source>
        <translation>Kein Erfolg</translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation>Noch nicht gefragt</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>Nicht bestätigt</translation>
    </message>
    <message>
        <source>Open questions</source>
        <translation>Offene Fragen</translation>
    </message>
    <message>
        <source>Opted out</source>
        <translation>Abgemeldet</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Menschen</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>Rückmeldungen</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Jemand</translation>
    </message>
    <message>
        <source>Something else was done since. Ctrl+Z goes back step by step.</source>
        <translation>Seitdem wurde etwas anderes getan. Strg+Z geht Schritt für Schritt zurück.</translation>
    </message>
    <message>
        <source>Something in the issue is wrong</source>
        <translation>Etwas in der Ausgabe stimmt nicht</translation>
    </message>
    <message>
        <source>Success</source>
        <translation>Erfolg</translation>
    </message>
    <message>
        <source>Success cases</source>
        <translation>Erfolgsfälle</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Zurückgenommen</translation>
    </message>
    <message>
        <source>Thanks</source>
        <translation>Dank</translation>
    </message>
    <message>
        <source>The number or the words of an option of the poll</source>
        <translation>Die Nummer oder die Worte einer Antwort der Umfrage</translation>
    </message>
    <message>
        <source>Their address leaves the recipients and is forgotten. This cannot be undone.</source>
        <translation>Die Adresse wird aus den Empfängern gestrichen und vergessen. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>They did something with it: a success case is drafted</source>
        <translation>Es wurde genutzt: Ein Erfolgsfall wird entworfen</translation>
    </message>
    <message>
        <source>To a question of yours</source>
        <translation>Auf eine Frage von dir</translation>
    </message>
    <message>
        <source>Used it</source>
        <translation>Genutzt</translation>
    </message>
    <message>
        <source>Verified by {name}</source>
        <translation>Bestätigt von {name}</translation>
    </message>
    <message>
        <source>Vote</source>
        <translation>Stimme</translation>
    </message>
    <message>
        <source>What they send you goes to the inbox, credited to them</source>
        <translation>Was man dir schickt, kommt mit Namen in den Eingang</translation>
    </message>
    <message>
        <source>Who asked to be left out gets no more mails; that cannot be undone.</source>
        <translation>Wer sich abgemeldet hat, bekommt keine E-Mails mehr; das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>You owe an answer</source>
        <translation>Deine Antwort steht aus</translation>
    </message>
    <message>
        <source>You owe an answer until you mark it as answered</source>
        <translation>Deine Antwort steht aus, bis du sie als gegeben markierst</translation>
    </message>
    <message>
        <source>for 1 day</source>
        <translation>seit 1 Tag</translation>
    </message>
    <message>
        <source>for {n} days</source>
        <translation>seit {n} Tagen</translation>
    </message>
    <message>
        <source>from 1 person</source>
        <translation>von 1 Person</translation>
    </message>
    <message>
        <source>from {n} people</source>
        <translation>von {n} Menschen</translation>
    </message>
    <message>
        <source>since today</source>
        <translation>seit heute</translation>
    </message>
    <message>
        <source>used once</source>
        <translation>einmal genutzt</translation>
    </message>
    <message>
        <source>used {n} times</source>
        <translation>{n}-mal genutzt</translation>
    </message>
    <message>
        <source>{community} #{number}</source>
        <translation>{community} #{number}</translation>
    </message>
    <message>
        <source>{n} answers</source>
        <translation>{n} Antworten</translation>
    </message>
    <message>
        <source>{n} corrections</source>
        <translation>{n} Korrekturen</translation>
    </message>
    <message>
        <source>{n} links</source>
        <translation>{n} Links</translation>
    </message>
    <message>
        <source>{n} mails were left alone; the first: {why}</source>
        <translation>{n} Mails blieben unberührt; die erste: {why}</translation>
    </message>
    <message>
        <source>{n} opted out</source>
        <translation>{n} abgemeldet</translation>
    </message>
    <message>
        <source>{n} questions</source>
        <translation>{n} Fragen</translation>
    </message>
    <message>
        <source>{n} replies</source>
        <translation>{n} Rückmeldungen</translation>
    </message>
    <message>
        <source>{n} replies filed: {counts}</source>
        <translation>{n} Rückmeldungen abgelegt: {counts}</translation>
    </message>
    <message>
        <source>{n} thank-yous</source>
        <translation>{n}-mal Dank</translation>
    </message>
    <message>
        <source>{n} votes</source>
        <translation>{n} Stimmen</translation>
    </message>
    <message>
        <source>{n} were filed before</source>
        <translation>{n} waren schon abgelegt</translation>
    </message>
</context>
<context>
    <name>ReturnsMark</name>
    <message>
        <source>Came back: {counts}</source>
        <translation>Kam zurück: {counts}</translation>
    </message>
    <message>
        <source>{counts}. Press to see them.</source>
        <translation>{counts}. Drücken, um sie zu sehen.</translation>
    </message>
</context>
<context>
    <name>ReturnsNav</name>
    <message>
        <source>Came back</source>
        <translation>Zurückgekommen</translation>
    </message>
    <message>
        <source>Everything that came back, first what waits for you</source>
        <translation>Alles, was zurückkam, zuerst, was auf dich wartet</translation>
    </message>
    <message>
        <source>Open questions</source>
        <translation>Offene Fragen</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Menschen</translation>
    </message>
    <message>
        <source>Replies to follow up</source>
        <translation>Nachzufassen</translation>
    </message>
    <message>
        <source>Success cases</source>
        <translation>Erfolgsfälle</translation>
    </message>
    <message>
        <source>What you asked and nobody has answered yet, and the other way round</source>
        <translation>Was du gefragt hast und noch niemand beantwortet hat, und umgekehrt</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>1 card looked at</source>
        <translation>1 Karte angesehen</translation>
    </message>
    <message>
        <source>Card {place} of {total}</source>
        <translation>Karte {place} von {total}</translation>
    </message>
    <message>
        <source>Highlight from</source>
        <translation>Markierung aus</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Mark a passage or write a note: it comes back here after a while.</source>
        <translation>Markiere eine Stelle oder schreibe eine Notiz: Nach einer Weile kommt sie hierher zurück.</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Nothing more to look at today.</source>
        <translation>Heute gibt es nichts mehr anzusehen.</translation>
    </message>
    <message>
        <source>Open  ↵</source>
        <translation>Öffnen  ↵</translation>
    </message>
    <message>
        <source>Open, key Enter</source>
        <translation>Öffnen, Enter</translation>
    </message>
    <message>
        <source>Someday</source>
        <translation>Irgendwann</translation>
    </message>
    <message>
        <source>Sooner</source>
        <translation>Bald wieder</translation>
    </message>
    <message>
        <source>That was it for today</source>
        <translation>Das war es für heute</translation>
    </message>
    <message>
        <source>The next card comes on {}.</source>
        <translation>Die nächste Karte kommt am {}.</translation>
    </message>
    <message>
        <source>To revisit today</source>
        <translation>Heute auffrischen</translation>
    </message>
    <message>
        <source>{name}, key {key}</source>
        <translation>{name}, Taste {key}</translation>
    </message>
    <message>
        <source>{} cards looked at</source>
        <translation>{} Karten angesehen</translation>
    </message>
</context>
<context>
    <name>RhythmChart</name>
    <message>
        <source>Your rhythm: kept, made sense of and shared per week</source>
        <translation>Dein Rhythmus: behalten, verstanden und geteilt pro Woche</translation>
    </message>
</context>
<context>
    <name>RhythmField</name>
    <message>
        <source>Day of the month</source>
        <translation>Tag des Monats</translation>
    </message>
    <message>
        <source>Day of the week</source>
        <translation>Wochentag</translation>
    </message>
    <message>
        <source>Every month</source>
        <translation>Jeden Monat</translation>
    </message>
    <message>
        <source>Every quarter</source>
        <translation>Jedes Quartal</translation>
    </message>
    <message>
        <source>Every second week</source>
        <translation>Jede zweite Woche</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>Jede Woche</translation>
    </message>
    <message>
        <source>Next: {days}</source>
        <translation>Als Nächstes: {days}</translation>
    </message>
    <message>
        <source>No promise</source>
        <translation>Kein Versprechen</translation>
    </message>
    <message>
        <source>Rhythm</source>
        <translation>Rhythmus</translation>
    </message>
    <message>
        <source>Which one of the month or quarter</source>
        <translation>Welcher im Monat oder Quartal</translation>
    </message>
    <message>
        <source>of its first month</source>
        <translation>seines ersten Monats</translation>
    </message>
    <message>
        <source>on day</source>
        <translation>am Tag</translation>
    </message>
    <message>
        <source>the first</source>
        <translation>am ersten</translation>
    </message>
    <message>
        <source>the last</source>
        <translation>am letzten</translation>
    </message>
</context>
<context>
    <name>RhythmPage</name>
    <message>
        <source>As many before</source>
        <translation>Ebenso viele davor</translation>
    </message>
    <message>
        <source>From what arrived to what was shared</source>
        <translation>Von dem, was kam, zu dem, was geteilt wurde</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <source>Rhythm</source>
        <translation>Rhythmus</translation>
    </message>
    <message>
        <source>Show as a table</source>
        <translation>Als Tabelle zeigen</translation>
    </message>
    <message>
        <source>The last {n} weeks</source>
        <translation>Die letzten {n} Wochen</translation>
    </message>
    <message>
        <source>The weeks as a table</source>
        <translation>Die Wochen als Tabelle</translation>
    </message>
    <message>
        <source>These weeks</source>
        <translation>Diese Wochen</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>Week by week</source>
        <translation>Woche für Woche</translation>
    </message>
    <message>
        <source>What arrived in these weeks, as it stands now. Nothing here is a score.</source>
        <translation>Was in diesen Wochen kam, wie es jetzt steht. Nichts hier ist eine Note.</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>Wochen</translation>
    </message>
    <message>
        <source>{week}, {day}</source>
        <translation>{week}, {day}</translation>
    </message>
</context>
<context>
    <name>RowContent</name>
    <message>
        <source>1 highlight</source>
        <translation>1 Markierung</translation>
    </message>
    <message>
        <source>1 item</source>
        <translation>1 Eintrag</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Verworfen</translation>
    </message>
    <message>
        <source>From no source</source>
        <translation>Von keiner Quelle</translation>
    </message>
    <message>
        <source>Has a note</source>
        <translation>Hat eine Notiz</translation>
    </message>
    <message>
        <source>Hidden by the rule {}</source>
        <translation>Von der Regel {} verborgen</translation>
    </message>
    <message>
        <source>Put aside until {}</source>
        <translation>Zurückgestellt bis {}</translation>
    </message>
    <message>
        <source>Read later</source>
        <translation>Später lesen</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Seen in {} sources</source>
        <translation>In {} Quellen gesehen</translation>
    </message>
    <message>
        <source>Sent to {}</source>
        <translation>Gesendet an {}</translation>
    </message>
    <message>
        <source>Touched by the rule {}</source>
        <translation>Von der Regel {} berührt</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Ungelesen</translation>
    </message>
    <message>
        <source>Without a title</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>can’t miss</source>
        <translation>unverzichtbar</translation>
    </message>
    <message>
        <source>noise</source>
        <translation>Rauschen</translation>
    </message>
    <message>
        <source>on probation</source>
        <translation>auf Probe</translation>
    </message>
    <message>
        <source>seen in {}</source>
        <translation>gesehen in {}</translation>
    </message>
    <message>
        <source>{} highlights</source>
        <translation>{} Markierungen</translation>
    </message>
    <message>
        <source>{} items</source>
        <translation>{} Einträge</translation>
    </message>
</context>
<context>
    <name>RowMenu</name>
    <message>
        <source>Dropped by the rule “{}”…</source>
        <translation>Verworfen durch die Regel „{}“…</translation>
    </message>
    <message>
        <source>Seen in {}</source>
        <translation>Gesehen in {}</translation>
    </message>
    <message>
        <source>Seen in {} sources</source>
        <translation>In {} Quellen gesehen</translation>
    </message>
    <message>
        <source>Touched by the rule “{}”…</source>
        <translation>Berührt von der Regel „{}“…</translation>
    </message>
</context>
<context>
    <name>RuleEditor</name>
    <message>
        <source>A name; without one it is called by what it does</source>
        <translation>Ein Name; ohne heißt sie nach dem, was sie tut</translation>
    </message>
    <message>
        <source>Another action</source>
        <translation>Noch eine Aktion</translation>
    </message>
    <message>
        <source>Another condition</source>
        <translation>Noch eine Bedingung</translation>
    </message>
    <message>
        <source>How the conditions go together</source>
        <translation>Wie die Bedingungen zusammengehören</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name of the rule</source>
        <translation>Name der Regel</translation>
    </message>
    <message>
        <source>The folder</source>
        <translation>Der Ordner</translation>
    </message>
    <message>
        <source>The source</source>
        <translation>Die Quelle</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Dann</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wenn</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Where the rule holds</source>
        <translation>Wo die Regel gilt</translation>
    </message>
</context>
<context>
    <name>RuleList</name>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Rules, in the order they act</source>
        <translation>Regeln, in der Reihenfolge, in der sie wirken</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Ausschalten</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>Einschalten</translation>
    </message>
</context>
<context>
    <name>RuleModel</name>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>on</source>
        <translation>ein</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>1 hit</source>
        <translation>1 Treffer</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Drop it</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>From the source</source>
        <translation>Von der Quelle</translation>
    </message>
    <message>
        <source>In the folder</source>
        <translation>Im Ordner</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>List it as watched</source>
        <translation>Als beobachtet aufführen</translation>
    </message>
    <message>
        <source>Mark it as read</source>
        <translation>Als gelesen markieren</translation>
    </message>
    <message>
        <source>No hit yet</source>
        <translation>Noch kein Treffer</translation>
    </message>
    <message>
        <source>Number of words</source>
        <translation>Anzahl der Wörter</translation>
    </message>
    <message>
        <source>Read it later</source>
        <translation>Später lesen</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Tag it with</source>
        <translation>Verschlagworten mit</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Title or text</source>
        <translation>Titel oder Text</translation>
    </message>
    <message>
        <source>all of these hold</source>
        <translation>alle Bedingungen gelten</translation>
    </message>
    <message>
        <source>any of these holds</source>
        <translation>eine Bedingung gilt</translation>
    </message>
    <message>
        <source>begins with</source>
        <translation>beginnt mit</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>enthält</translation>
    </message>
    <message>
        <source>does not contain</source>
        <translation>enthält nicht</translation>
    </message>
    <message>
        <source>drop it</source>
        <translation>verwerfen</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>verworfen</translation>
    </message>
    <message>
        <source>ends with</source>
        <translation>endet mit</translation>
    </message>
    <message>
        <source>found</source>
        <translation>gefunden</translation>
    </message>
    <message>
        <source>is</source>
        <translation>ist</translation>
    </message>
    <message>
        <source>is less than</source>
        <translation>ist weniger als</translation>
    </message>
    <message>
        <source>is more than</source>
        <translation>ist mehr als</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>ist nicht</translation>
    </message>
    <message>
        <source>keep it</source>
        <translation>behalten</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>behalten</translation>
    </message>
    <message>
        <source>list it as watched</source>
        <translation>als beobachtet aufführen</translation>
    </message>
    <message>
        <source>mark it as read</source>
        <translation>als gelesen markieren</translation>
    </message>
    <message>
        <source>marked as read</source>
        <translation>als gelesen markiert</translation>
    </message>
    <message>
        <source>put aside</source>
        <translation>zurückgestellt</translation>
    </message>
    <message>
        <source>read it later</source>
        <translation>später lesen</translation>
    </message>
    <message>
        <source>tag it with {}</source>
        <translation>verschlagworten mit {}</translation>
    </message>
    <message>
        <source>tagged {}</source>
        <translation>verschlagwortet mit {}</translation>
    </message>
    <message>
        <source>{field} {comparison} {value}</source>
        <translation>{field} {comparison} {value}</translation>
    </message>
    <message>
        <source>{} hits</source>
        <translation>{} Treffer</translation>
    </message>
</context>
<context>
    <name>RulesDialog</name>
    <message>
        <source>Applied to 1 item.</source>
        <translation>Auf 1 Eintrag angewandt.</translation>
    </message>
    <message>
        <source>Applied to {} items.</source>
        <translation>Auf {} Einträge angewandt.</translation>
    </message>
    <message>
        <source>Applying the rule</source>
        <translation>Regel anwenden</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Gespeichert.</translation>
    </message>
    <message>
        <source>The rule is gone; what it did stays.</source>
        <translation>Die Regel ist weg; was sie getan hat, bleibt.</translation>
    </message>
</context>
<context>
    <name>RulesDoor</name>
    <message>
        <source>Watch</source>
        <translation>Beobachten</translation>
    </message>
    <message>
        <source>Watch words</source>
        <translation>Wörter beobachten</translation>
    </message>
    <message>
        <source>Words to watch for in all sources, with commas between them.
“…” means just these.</source>
        <translation>Wörter, die in allen Quellen beobachtet werden, mit Kommas dazwischen.
„…“ heißt genau diese.</translation>
    </message>
</context>
<context>
    <name>Running</name>
    <message>
        <source>PKM Desktop is running with this library already, but does not answer: wait a moment, or end it, and start it again.</source>
        <translation>PKM Desktop läuft schon mit dieser Bibliothek, antwortet aber nicht: warte einen Augenblick oder beende es, und starte es noch einmal.</translation>
    </message>
</context>
<context>
    <name>RunningRow</name>
    <message>
        <source>Progress: {}</source>
        <translation>Fortschritt: {}</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop: {}</source>
        <translation>Anhalten: {}</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} von {total}</translation>
    </message>
</context>
<context>
    <name>SavedSearches</name>
    <message>
        <source>Change the query…</source>
        <translation>Suche ändern…</translation>
    </message>
    <message>
        <source>It stays in the sidebar with the number of what fits.</source>
        <translation>Sie bleibt in der Seitenleiste, mit der Zahl dessen, was passt.</translation>
    </message>
    <message>
        <source>Move down	Alt+↓</source>
        <translation>Nach unten	Alt+↓</translation>
    </message>
    <message>
        <source>Move up	Alt+↑</source>
        <translation>Nach oben	Alt+↑</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Rename the search</source>
        <translation>Suche umbenennen</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
    <message>
        <source>Save this search as</source>
        <translation>Diese Suche speichern als</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Gespeicherte Suchen</translation>
    </message>
    <message>
        <source>What “{}” looks for</source>
        <translation>Wonach „{}“ sucht</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Enter shows all results; arrow down goes into the list below.</source>
        <translation>Enter zeigt alle Ergebnisse; Pfeil nach unten führt in die Liste darunter.</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>Alles durchsuchen</translation>
    </message>
    <message>
        <source>Search everything you have read and written</source>
        <translation>Alles durchsuchen, was du gelesen und geschrieben hast</translation>
    </message>
</context>
<context>
    <name>SectionHeader</name>
    <message>
        <source>Drag to move this section, press for more</source>
        <translation>Ziehen verschiebt diesen Abschnitt, Drücken zeigt mehr</translation>
    </message>
    <message>
        <source>Move or change section {name}</source>
        <translation>Abschnitt {name} verschieben oder ändern</translation>
    </message>
    <message>
        <source>Name of this section</source>
        <translation>Name dieses Abschnitts</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Abschnitt</translation>
    </message>
</context>
<context>
    <name>SeekEntry</name>
    <message>
        <source>Export sources</source>
        <translation>Quellen exportieren</translation>
    </message>
    <message>
        <source>Making the sample library</source>
        <translation>Die Beispielbibliothek wird angelegt</translation>
    </message>
    <message>
        <source>The sample library is ready, but its window did not open. It is in {folder}</source>
        <translation>Die Beispielbibliothek ist fertig, aber ihr Fenster ging nicht auf. Sie liegt in {folder}</translation>
    </message>
    <message>
        <source>The sample library opens in a window of its own. It is in {folder}</source>
        <translation>Die Beispielbibliothek öffnet sich in einem eigenen Fenster. Sie liegt in {folder}</translation>
    </message>
    <message>
        <source>{count} sources written to {name}</source>
        <translation>{count} Quellen nach {name} geschrieben</translation>
    </message>
</context>
<context>
    <name>SeekView</name>
    <message>
        <source>Arrows stretch it (Ctrl: words), V the other end, Tab the next sentence, Esc ends.</source>
        <translation>Pfeile dehnen sie (Strg: Wörter), V das andere Ende, Tab der nächste Satz, Esc beendet.</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>Nichts ist offen</translation>
    </message>
    <message>
        <source>Seek</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>{drop} drops them, {keep} keeps them, {later} leaves them for later, {tag} tags them.</source>
        <translation>{drop} verwirft sie, {keep} behält sie, {later} legt sie für später zurück, {tag} verschlagwortet sie.</translation>
    </message>
    <message>
        <source>{} items are selected</source>
        <translation>{} Einträge sind ausgewählt</translation>
    </message>
</context>
<context>
    <name>SenseSidebar</name>
    <message>
        <source>All tags and topics</source>
        <translation>Alle Schlagwörter</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Highlights</source>
        <translation>Markierungen</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>To revisit today</source>
        <translation>Heute auffrischen</translation>
    </message>
</context>
<context>
    <name>SenseView</name>
    <message>
        <source>Library, notes and tags</source>
        <translation>Bibliothek, Notizen und Schlagwörter</translation>
    </message>
</context>
<context>
    <name>SentBanner</name>
    <message>
        <source>Correct it</source>
        <translation>Berichtigen</translation>
    </message>
    <message>
        <source>Corrected; first published {when}</source>
        <translation>Berichtigt; zuerst veröffentlicht {when}</translation>
    </message>
    <message>
        <source>Make it a draft again; its number and the record of it stay</source>
        <translation>Wieder zum Entwurf machen; Nummer und Nachweis bleiben</translation>
    </message>
    <message>
        <source>Make next issue</source>
        <translation>Nächste Ausgabe anlegen</translation>
    </message>
    <message>
        <source>Published {when}</source>
        <translation>Veröffentlicht {when}</translation>
    </message>
    <message>
        <source>The exact bytes, where they went, and to whom</source>
        <translation>Byte für Byte, wohin es ging und an wen</translation>
    </message>
    <message>
        <source>What left…</source>
        <translation>Was hinausging…</translation>
    </message>
    <message>
        <source>{target}: {how}</source>
        <translation>{target}: {how}</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source> characters</source>
        <translation> Zeichen</translation>
    </message>
    <message>
        <source> days</source>
        <translation> Tagen</translation>
    </message>
    <message>
        <source> minutes</source>
        <translation> Minuten</translation>
    </message>
    <message>
        <source> seconds</source>
        <translation> Sekunden</translation>
    </message>
    <message>
        <source>A folder of your mailbox in which newsletters arrive. Each mail becomes an item; nothing on the server is changed.</source>
        <translation>Ein Ordner deines Postfachs, in dem Newsletter ankommen. Jede Mail wird ein Eintrag; auf dem Server wird nichts geändert.</translation>
    </message>
    <message>
        <source>Add a mailbox…</source>
        <translation>Postfach hinzufügen…</translation>
    </message>
    <message>
        <source>Another one is spoken from the next start on.</source>
        <translation>Eine andere gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>As little as possible</source>
        <translation>So wenig wie möglich</translation>
    </message>
    <message>
        <source>As little as possible: nothing blinks or slides; messages stay longer.</source>
        <translation>So wenig wie möglich: Nichts blinkt oder gleitet; Meldungen bleiben länger stehen.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>As the window</source>
        <translation>Wie das Fenster</translation>
    </message>
    <message>
        <source>At once altogether</source>
        <translation>Gleichzeitig insgesamt</translation>
    </message>
    <message>
        <source>At once from one server</source>
        <translation>Gleichzeitig von einem Server</translation>
    </message>
    <message>
        <source>Beside the library</source>
        <translation>Neben der Bibliothek</translation>
    </message>
    <message>
        <source>Bookmark files, lists of feeds and mails that you put there are taken in; the files stay.</source>
        <translation>Lesezeichendateien, Feedlisten und Mails, die du dort ablegst, werden aufgenommen; die Dateien bleiben.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Closing the window leaves the app in the tray</source>
        <translation>Nach dem Schließen des Fensters bleibt die App im Infobereich</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Kontrast</translation>
    </message>
    <message>
        <source>Copied. Make a new bookmark in the browser with it as its address.</source>
        <translation>Kopiert. Lege im Browser ein neues Lesezeichen mit dieser Adresse an.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Counted from the day they came in. It can be undone. A source may have its own number.</source>
        <translation>Gezählt vom Tag, an dem sie kamen. Lässt sich rückgängig machen. Eine Quelle kann ihre eigene Zahl haben.</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Drag this button to the bookmarks bar of the browser. There it saves the page you read; what you have selected there becomes a highlight. It listens on {address}.</source>
        <translation>Ziehe diesen Knopf in die Lesezeichenleiste des Browsers. Dort speichert er die Seite, die du liest; was du dort ausgewählt hast, wird eine Markierung. Er lauscht auf {address}.</translation>
    </message>
    <message>
        <source>Drag this to the bookmarks bar of your browser</source>
        <translation>Ziehe dies in die Lesezeichenleiste deines Browsers</translation>
    </message>
    <message>
        <source>Drop undecided items after</source>
        <translation>Unentschiedene Einträge verwerfen nach</translation>
    </message>
    <message>
        <source>Each source is asked no more often than it wishes.</source>
        <translation>Keine Quelle wird öfter gefragt, als sie möchte.</translation>
    </message>
    <message>
        <source>Everything but the reading column, which has a size of its own.</source>
        <translation>Alles außer der Lesespalte, die ihre eigene Größe hat.</translation>
    </message>
    <message>
        <source>Everything that is fetched goes through it: http://host:port</source>
        <translation>Alles, was abgerufen wird, geht darüber: http://host:port</translation>
    </message>
    <message>
        <source>Fetch when the app starts</source>
        <translation>Beim Start der App abrufen</translation>
    </message>
    <message>
        <source>Fetching</source>
        <translation>Abrufen</translation>
    </message>
    <message>
        <source>Fewer suit a slow line or a small computer.</source>
        <translation>Weniger passt zu einer langsamen Leitung oder einem kleinen Rechner.</translation>
    </message>
    <message>
        <source>Folder for published digests</source>
        <translation>Ordner für veröffentlichte Rundbriefe</translation>
    </message>
    <message>
        <source>From the sites themselves, never from anybody else; else an initial.</source>
        <translation>Von den Websites selbst, nie von Dritten; sonst ein Anfangsbuchstabe.</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>High: black and white, with edges around everything.</source>
        <translation>Hoch: schwarz und weiß, mit Rändern um alles.</translation>
    </message>
    <message>
        <source>Icon in the tray</source>
        <translation>Symbol im Infobereich</translation>
    </message>
    <message>
        <source>Icons of the sites</source>
        <translation>Symbole der Websites</translation>
    </message>
    <message>
        <source>In lists of items. With none of them most titles are seen at once.</source>
        <translation>In Listen von Einträgen. Ohne sie sind die meisten Titel auf einmal zu sehen.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache (Language)</translation>
    </message>
    <message>
        <source>Let the browser save pages here</source>
        <translation>Den Browser hier Seiten speichern lassen</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Lines under a title</source>
        <translation>Zeilen unter einem Titel</translation>
    </message>
    <message>
        <source>Look for new things every</source>
        <translation>Neues abrufen alle</translation>
    </message>
    <message>
        <source>More is faster, but some servers turn away who asks too much.</source>
        <translation>Mehr ist schneller, aber manche Server weisen ab, wer zu viel fragt.</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Newsletters by mail</source>
        <translation>Newsletter per Mail</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>Noch nicht abgerufen</translation>
    </message>
    <message>
        <source>Nothing leaves by itself.</source>
        <translation>Nichts geht von selbst.</translation>
    </message>
    <message>
        <source>Notices come from it: whichever is switched on here puts it there.</source>
        <translation>Von dort kommen Hinweise: Wer hier einen einschaltet, setzt es dorthin.</translation>
    </message>
    <message>
        <source>One that is free</source>
        <translation>Ein freier</translation>
    </message>
    <message>
        <source>Only this computer can reach it, only with your bookmark, and it can only add.</source>
        <translation>Nur dieser Rechner erreicht ihn, nur mit deinem Lesezeichen, und er kann nur hinzufügen.</translation>
    </message>
    <message>
        <source>Only while you are not looking at the window.</source>
        <translation>Nur, während du nicht auf das Fenster schaust.</translation>
    </message>
    <message>
        <source>Pages, mails and files are written here.</source>
        <translation>Hierhin werden Seiten, Mails und Dateien geschrieben.</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Read {}</source>
        <translation>Abgerufen {}</translation>
    </message>
    <message>
        <source>Reading face</source>
        <translation>Leseschrift</translation>
    </message>
    <message>
        <source>Reading size</source>
        <translation>Lesegröße</translation>
    </message>
    <message>
        <source>Reading width</source>
        <translation>Lesebreite</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove dropped items after</source>
        <translation>Verworfene Einträge entfernen nach</translation>
    </message>
    <message>
        <source>Remove {}</source>
        <translation>{} entfernen</translation>
    </message>
    <message>
        <source>Save to PKM</source>
        <translation>In PKM speichern</translation>
    </message>
    <message>
        <source>Saving from elsewhere</source>
        <translation>Speichern von anderswo</translation>
    </message>
    <message>
        <source>Serif</source>
        <translation>Serifen</translation>
    </message>
    <message>
        <source>Sharing</source>
        <translation>Teilen</translation>
    </message>
    <message>
        <source>Tell me when a watched word arrives</source>
        <translation>Melden, wenn ein beobachtetes Wort ankommt</translation>
    </message>
    <message>
        <source>Tell me when an issue is due</source>
        <translation>Melden, wenn eine Ausgabe fällig ist</translation>
    </message>
    <message>
        <source>Text of the window</source>
        <translation>Text des Fensters</translation>
    </message>
    <message>
        <source>They leave the library for good and do not come back with the next fetch.</source>
        <translation>Sie verlassen die Bibliothek endgültig und kommen beim nächsten Abruf nicht wieder.</translation>
    </message>
    <message>
        <source>This desktop shows no such icons right now, and without one no notices.</source>
        <translation>Diese Arbeitsumgebung zeigt gerade keine solchen Symbole und ohne Symbol keine Hinweise.</translation>
    </message>
    <message>
        <source>Tidy up now</source>
        <translation>Jetzt aufräumen</translation>
    </message>
    <message>
        <source>Tidying up</source>
        <translation>Aufräumen</translation>
    </message>
    <message>
        <source>Today nothing would go.</source>
        <translation>Heute würde nichts gehen.</translation>
    </message>
    <message>
        <source>Today {expired} would be dropped and {removed} removed.</source>
        <translation>Heute würden {expired} verworfen und {removed} entfernt.</translation>
    </message>
    <message>
        <source>Tray and notices</source>
        <translation>Infobereich und Hinweise</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Wie üblich</translation>
    </message>
    <message>
        <source>Wait for a server at most</source>
        <translation>Höchstens auf einen Server warten</translation>
    </message>
    <message>
        <source>Watched folder</source>
        <translation>Beobachteter Ordner</translation>
    </message>
    <message>
        <source>Ways out</source>
        <translation>Wege hinaus</translation>
    </message>
    <message>
        <source>What leaves by itself</source>
        <translation>Was von selbst geht</translation>
    </message>
    <message>
        <source>What you kept, put aside, tagged, highlighted, noted or shared is never touched.</source>
        <translation>Was du behalten, zurückgestellt, verschlagwortet, markiert, notiert oder geteilt hast, bleibt immer unberührt.</translation>
    </message>
    <message>
        <source>Your e-mail</source>
        <translation>Deine E-Mail-Adresse</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Dein Name</translation>
    </message>
    <message>
        <source>bookmarklet capture watch folder</source>
        <translation>Bookmarklet Lesezeichen speichern Browser beobachteter Ordner</translation>
    </message>
    <message>
        <source>newsletters mail IMAP mailbox password</source>
        <translation>Newsletter Mail IMAP Postfach Passwort</translation>
    </message>
    <message>
        <source>retention tidy keep remove old items</source>
        <translation>Aufbewahrung aufräumen behalten entfernen alte Einträge</translation>
    </message>
    <message>
        <source>ways out mail server SMTP wiki MediaWiki DokuWiki Confluence folder Slack Teams</source>
        <translation>Wege hinaus Mailserver SMTP Wiki MediaWiki DokuWiki Confluence Ordner Slack Teams</translation>
    </message>
    <message>
        <source>{expired} dropped, {removed} removed</source>
        <translation>{expired} verworfen, {removed} entfernt</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Back up now</source>
        <translation>Jetzt sichern</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>Einstellung suchen</translation>
    </message>
    <message>
        <source>Last verified copy: {name} ({size}), in {folder}</source>
        <translation>Letzte bestätigte Kopie: {name} ({size}), in {folder}</translation>
    </message>
    <message>
        <source>No setting of this name.</source>
        <translation>Keine Einstellung mit diesem Namen.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>There is no backup yet. Copies go to {folder}</source>
        <translation>Es gibt noch keine Sicherung. Kopien kommen nach {folder}</translation>
    </message>
</context>
<context>
    <name>Share</name>
    <message>
        <source>1 highlight</source>
        <translation>1 Markierung</translation>
    </message>
    <message>
        <source>1 item has no reason yet</source>
        <translation>1 Beitrag hat noch keinen Grund</translation>
    </message>
    <message>
        <source>1 thing to do before it goes out</source>
        <translation>Noch 1 Sache zu tun, bevor sie hinausgeht</translation>
    </message>
    <message>
        <source>1 thing to have a look at</source>
        <translation>1 Sache braucht einen Blick</translation>
    </message>
    <message>
        <source>A template, a slide, a checklist: to be taken and used</source>
        <translation>Eine Vorlage, eine Folie, eine Checkliste: zum Nehmen und Nutzen</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Atom feed of this issue</source>
        <translation>Atom-Feed dieser Ausgabe</translation>
    </message>
    <message>
        <source>By its address</source>
        <translation>Nach der Adresse</translation>
    </message>
    <message>
        <source>Clean the address</source>
        <translation>Adresse säubern</translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation>Cloud</translation>
    </message>
    <message>
        <source>Confidential: for them alone</source>
        <translation>Vertraulich: nur für sie</translation>
    </message>
    <message>
        <source>Confluence</source>
        <translation>Confluence</translation>
    </message>
    <message>
        <source>Confluence page (storage format)</source>
        <translation>Confluence-Seite (Storage-Format)</translation>
    </message>
    <message>
        <source>Cut the quote</source>
        <translation>Zitat kürzen</translation>
    </message>
    <message>
        <source>Data Center</source>
        <translation>Data Center</translation>
    </message>
    <message>
        <source>Did it arrive?</source>
        <translation>Kam es an?</translation>
    </message>
    <message>
        <source>DokuWiki</source>
        <translation>DokuWiki</translation>
    </message>
    <message>
        <source>DokuWiki text</source>
        <translation>DokuWiki-Text</translation>
    </message>
    <message>
        <source>Due {when}</source>
        <translation>Fällig {when}</translation>
    </message>
    <message>
        <source>E-mail draft</source>
        <translation>E-Mail-Entwurf</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Termin</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Fund</translation>
    </message>
    <message>
        <source>Folder with a site</source>
        <translation>Ordner mit einer Website</translation>
    </message>
    <message>
        <source>For members</source>
        <translation>Für Mitglieder</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>Lücke</translation>
    </message>
    <message>
        <source>HTML for mail</source>
        <translation>HTML für E-Mail</translation>
    </message>
    <message>
        <source>Have a look at this</source>
        <translation>Sieh dir das an</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>It answers what was asked before</source>
        <translation>Es beantwortet, was zuvor gefragt wurde</translation>
    </message>
    <message>
        <source>It takes place on a day</source>
        <translation>Es findet an einem Tag statt</translation>
    </message>
    <message>
        <source>Its sources to follow (OPML)</source>
        <translation>Ihre Quellen zum Folgen (OPML)</translation>
    </message>
    <message>
        <source>JSON feed of this issue</source>
        <translation>JSON-Feed dieser Ausgabe</translation>
    </message>
    <message>
        <source>Mail server</source>
        <translation>Mailserver</translation>
    </message>
    <message>
        <source>Mark this note for them</source>
        <translation>Diese Notiz für sie freigeben</translation>
    </message>
    <message>
        <source>Markdown file</source>
        <translation>Markdown-Datei</translation>
    </message>
    <message>
        <source>MediaWiki</source>
        <translation>MediaWiki</translation>
    </message>
    <message>
        <source>MediaWiki text</source>
        <translation>MediaWiki-Text</translation>
    </message>
    <message>
        <source>Mend it</source>
        <translation>Beheben</translation>
    </message>
    <message>
        <source>Message for Slack (JSON)</source>
        <translation>Nachricht für Slack (JSON)</translation>
    </message>
    <message>
        <source>Message for Teams (JSON)</source>
        <translation>Nachricht für Teams (JSON)</translation>
    </message>
    <message>
        <source>Microsoft Teams</source>
        <translation>Microsoft Teams</translation>
    </message>
    <message>
        <source>None (only to this computer)</source>
        <translation>Keine (nur zu diesem Rechner)</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Nicht gesendet</translation>
    </message>
    <message>
        <source>Note for Obsidian</source>
        <translation>Notiz für Obsidian</translation>
    </message>
    <message>
        <source>Overdue since {day}</source>
        <translation>Überfällig seit {day}</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Page for Hugo</source>
        <translation>Seite für Hugo</translation>
    </message>
    <message>
        <source>Page for Logseq</source>
        <translation>Seite für Logseq</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Reiner Text</translation>
    </message>
    <message>
        <source>Post for Jekyll</source>
        <translation>Beitrag für Jekyll</translation>
    </message>
    <message>
        <source>Public: anybody may read it</source>
        <translation>Öffentlich: alle dürfen es lesen</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Sent {when}</source>
        <translation>Gesendet {when}</translation>
    </message>
    <message>
        <source>Slack</source>
        <translation>Slack</translation>
    </message>
    <message>
        <source>Somebody asks, and they may know</source>
        <translation>Jemand fragt, und sie wissen es vielleicht</translation>
    </message>
    <message>
        <source>Somebody did something for all</source>
        <translation>Jemand hat etwas für alle getan</translation>
    </message>
    <message>
        <source>Somebody else changed it</source>
        <translation>Jemand anders hat es geändert</translation>
    </message>
    <message>
        <source>Something that is missing or not known</source>
        <translation>Etwas, das fehlt oder nicht bekannt ist</translation>
    </message>
    <message>
        <source>Something worth their time</source>
        <translation>Etwas, das ihre Zeit wert ist</translation>
    </message>
    <message>
        <source>Take the new address</source>
        <translation>Neue Adresse nehmen</translation>
    </message>
    <message>
        <source>Thanks</source>
        <translation>Dank</translation>
    </message>
    <message>
        <source>This has to be done before it goes out</source>
        <translation>Das ist zu tun, bevor es hinausgeht</translation>
    </message>
    <message>
        <source>This takes a mail server, and none is set up.</source>
        <translation>Das braucht einen Mailserver, und keiner ist eingerichtet.</translation>
    </message>
    <message>
        <source>To 1 person or list.</source>
        <translation>An 1 Person oder Liste.</translation>
    </message>
    <message>
        <source>To reuse</source>
        <translation>Zum Wiederverwenden</translation>
    </message>
    <message>
        <source>To {n} people or lists.</source>
        <translation>An {n} Menschen oder Listen.</translation>
    </message>
    <message>
        <source>Verified {when}</source>
        <translation>Bestätigt {when}</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Webseite</translation>
    </message>
    <message>
        <source>What stands there now</source>
        <translation>Was jetzt dort steht</translation>
    </message>
    <message>
        <source>What you left there before</source>
        <translation>Was du zuvor dort gelassen hast</translation>
    </message>
    <message>
        <source>What you would put there</source>
        <translation>Was du dorthin setzen würdest</translation>
    </message>
    <message>
        <source>about {topics}</source>
        <translation>über {topics}</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>und {n} weitere</translation>
    </message>
    <message>
        <source>brought by {name}</source>
        <translation>mitgebracht von {name}</translation>
    </message>
    <message>
        <source>did it arrive?</source>
        <translation>kam es an?</translation>
    </message>
    <message>
        <source>each their own mail</source>
        <translation>jede Mail einzeln</translation>
    </message>
    <message>
        <source>is on its way</source>
        <translation>ist unterwegs</translation>
    </message>
    <message>
        <source>my note</source>
        <translation>meine Notiz</translation>
    </message>
    <message>
        <source>no recipients yet</source>
        <translation>noch keine Empfänger</translation>
    </message>
    <message>
        <source>nobody knows whether it arrived</source>
        <translation>niemand weiß, ob es ankam</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>nicht gesendet</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>one mail, addresses hidden</source>
        <translation>eine Mail, Adressen verborgen</translation>
    </message>
    <message>
        <source>outsiders read it too</source>
        <translation>Außenstehende lesen mit</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>saved {day}</source>
        <translation>behalten {day}</translation>
    </message>
    <message>
        <source>sent to {places}</source>
        <translation>gesendet an {places}</translation>
    </message>
    <message>
        <source>sent {when}</source>
        <translation>gesendet {when}</translation>
    </message>
    <message>
        <source>somebody else changed it</source>
        <translation>jemand anders hat es geändert</translation>
    </message>
    <message>
        <source>to 1 address</source>
        <translation>an 1 Adresse</translation>
    </message>
    <message>
        <source>to {n} addresses</source>
        <translation>an {n} Adressen</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
    <message>
        <source>verified {when}</source>
        <translation>bestätigt {when}</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>{digest} #{number}</source>
        <translation>{digest} #{number}</translation>
    </message>
    <message>
        <source>{n} d late</source>
        <translation>{n} T. zu spät</translation>
    </message>
    <message>
        <source>{n} highlights</source>
        <translation>{n} Markierungen</translation>
    </message>
    <message>
        <source>{n} items have no reason yet</source>
        <translation>{n} Beiträge haben noch keinen Grund</translation>
    </message>
    <message>
        <source>{n} notes</source>
        <translation>{n} Notizen</translation>
    </message>
    <message>
        <source>{n} of {all} sent {when}</source>
        <translation>{n} von {all} gesendet {when}</translation>
    </message>
    <message>
        <source>{n} things to do before it goes out</source>
        <translation>Noch {n} Sachen zu tun, bevor sie hinausgeht</translation>
    </message>
    <message>
        <source>{n} things to have a look at</source>
        <translation>{n} Sachen brauchen einen Blick</translation>
    </message>
    <message>
        <source>… {n} lines are the same …</source>
        <translation>… {n} Zeilen sind gleich …</translation>
    </message>
</context>
<context>
    <name>ShareStage</name>
    <message>
        <source>An issue is a short letter: a few finds, why they matter, and one question.</source>
        <translation>Eine Ausgabe ist ein kurzer Brief: ein paar Funde, warum sie wichtig sind, und eine Frage.</translation>
    </message>
    <message>
        <source>Name the people you read for: a team, a community of practice, or anybody who follows you.</source>
        <translation>Nenne die Menschen, für die du liest: ein Team, eine Praxisgemeinschaft oder alle, die dir folgen.</translation>
    </message>
    <message>
        <source>No issue yet</source>
        <translation>Noch keine Ausgabe</translation>
    </message>
    <message>
        <source>Publish…</source>
        <translation>Veröffentlichen…</translation>
    </message>
    <message>
        <source>Section {number}</source>
        <translation>Abschnitt {number}</translation>
    </message>
    <message>
        <source>Try this</source>
        <translation>Zum Ausprobieren</translation>
    </message>
    <message>
        <source>Who would care?</source>
        <translation>Wen würde es interessieren?</translation>
    </message>
</context>
<context>
    <name>ShareView</name>
    <message>
        <source>Place {place} in {section}</source>
        <translation>Platz {place} in {section}</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Add a section</source>
        <translation>Abschnitt hinzufügen</translation>
    </message>
    <message>
        <source>Ask a poll</source>
        <translation>Umfrage stellen</translation>
    </message>
    <message>
        <source>Drag something here, or press Space on it in the list.</source>
        <translation>Ziehe etwas hierher, oder drücke in der Liste die Leertaste darauf.</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Connect with it</source>
        <translation>Damit verbinden</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Linked from</source>
        <translation>Hierher verweisen</translation>
    </message>
    <message>
        <source>Links to</source>
        <translation>Verweist auf</translation>
    </message>
    <message>
        <source>Make this mention a link</source>
        <translation>Aus dieser Erwähnung einen Link machen</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Erwähnungen</translation>
    </message>
    <message>
        <source>Nothing is linked here yet. Write [[ in a note, or press C to connect it.</source>
        <translation>Hier ist noch nichts verbunden. Schreibe [[ in einer Notiz, oder drücke C, um zu verbinden.</translation>
    </message>
    <message>
        <source>Related</source>
        <translation>Verwandtes</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>Geteilt</translation>
    </message>
    <message>
        <source>Without a title</source>
        <translation>Ohne Titel</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>1 dead link</source>
        <translation>1 toter Link</translation>
    </message>
    <message>
        <source>1 entry</source>
        <translation>1 Eintrag</translation>
    </message>
    <message>
        <source>1 source needs a look</source>
        <translation>1 Quelle braucht einen Blick</translation>
    </message>
    <message>
        <source>Add a community…</source>
        <translation>Gemeinschaft hinzufügen…</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>Lesezeichen</translation>
    </message>
    <message>
        <source>Communities</source>
        <translation>Gemeinschaften</translation>
    </message>
    <message>
        <source>Delete draft</source>
        <translation>Entwurf löschen</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Verworfen</translation>
    </message>
    <message>
        <source>Edit community…</source>
        <translation>Gemeinschaft bearbeiten…</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Go on with the rhythm</source>
        <translation>Rhythmus wieder aufnehmen</translation>
    </message>
    <message>
        <source>In no folder</source>
        <translation>In keinem Ordner</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>Ausgaben</translation>
    </message>
    <message>
        <source>Make the next one from this</source>
        <translation>Nächste Ausgabe hieraus machen</translation>
    </message>
    <message>
        <source>New issue</source>
        <translation>Neue Ausgabe</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Pause the rhythm</source>
        <translation>Rhythmus aussetzen</translation>
    </message>
    <message>
        <source>Read later</source>
        <translation>Später lesen</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Gespeicherte Suchen</translation>
    </message>
    <message>
        <source>Skip the issue of {day}</source>
        <translation>Die Ausgabe vom {day} auslassen</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>Zurückgestellt</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Watched words</source>
        <translation>Beobachtete Wörter</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>ausgesetzt</translation>
    </message>
    <message>
        <source>{community} · digests</source>
        <translation>{community} · Rundbriefe</translation>
    </message>
    <message>
        <source>{name}, draft with {entries}</source>
        <translation>{name}, Entwurf mit {entries}</translation>
    </message>
    <message>
        <source>{name}, published {day}</source>
        <translation>{name}, veröffentlicht {day}</translation>
    </message>
    <message>
        <source>{n} entries</source>
        <translation>{n} Beiträge</translation>
    </message>
    <message>
        <source>{} dead links</source>
        <translation>{} tote Links</translation>
    </message>
    <message>
        <source>{} sources need a look</source>
        <translation>{} Quellen brauchen einen Blick</translation>
    </message>
</context>
<context>
    <name>SnoozePopup</name>
    <message>
        <source>At the weekend</source>
        <translation>Am Wochenende</translation>
    </message>
    <message>
        <source>Next Monday</source>
        <translation>Nächsten Montag</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Nächsten Monat</translation>
    </message>
    <message>
        <source>Pick a day</source>
        <translation>Tag wählen</translation>
    </message>
    <message>
        <source>Snooze until</source>
        <translation>Zurückstellen bis</translation>
    </message>
    <message>
        <source>The day to see it again</source>
        <translation>Der Tag zum Wiedersehen</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Morgen</translation>
    </message>
</context>
<context>
    <name>SourceDetail</name>
    <message>
        <source>Copy the address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Fetch now</source>
        <translation>Jetzt abrufen</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Mute: keep out of the inbox</source>
        <translation>Stumm: aus dem Eingang heraushalten</translation>
    </message>
    <message>
        <source>No source is selected</source>
        <translation>Keine Quelle ist gewählt</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Show in the inbox again</source>
        <translation>Wieder im Eingang zeigen</translation>
    </message>
    <message>
        <source>Show items</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>Stop fetching</source>
        <translation>Abrufen anhalten</translation>
    </message>
    <message>
        <source>The chosen source</source>
        <translation>Die gewählte Quelle</translation>
    </message>
    <message>
        <source>Unfollow</source>
        <translation>Nicht mehr folgen</translation>
    </message>
    <message>
        <source>What you choose above is done to all of them.</source>
        <translation>Was du oben wählst, geschieht mit allen.</translation>
    </message>
    <message>
        <source>internal</source>
        <translation>intern</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>stumm</translation>
    </message>
    <message>
        <source>{} sources are selected</source>
        <translation>{} Quellen sind gewählt</translation>
    </message>
</context>
<context>
    <name>SourceDialog</name>
    <message>
        <source> Copy the address</source>
        <translation> Adresse kopieren</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Fetching</source>
        <translation>Abrufen</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>What is set for this source</source>
        <translation>Was für diese Quelle eingestellt ist</translation>
    </message>
</context>
<context>
    <name>SourceDoings</name>
    <message>
        <source>Address of the feed copied</source>
        <translation>Adresse des Feeds kopiert</translation>
    </message>
</context>
<context>
    <name>SourceForm</name>
    <message>
        <source>1 day</source>
        <translation>1 Tag</translation>
    </message>
    <message>
        <source>A slash makes a folder in a folder: Work/Research</source>
        <translation>Ein Schrägstrich macht einen Ordner im Ordner: Arbeit/Forschung</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>As long as all others</source>
        <translation>So lange wie alle anderen</translation>
    </message>
    <message>
        <source>As often as all others</source>
        <translation>So oft wie alle anderen</translation>
    </message>
    <message>
        <source>At most unread</source>
        <translation>Höchstens ungelesen</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Jeden Tag</translation>
    </message>
    <message>
        <source>Every hour</source>
        <translation>Jede Stunde</translation>
    </message>
    <message>
        <source>Every {} days</source>
        <translation>Alle {} Tage</translation>
    </message>
    <message>
        <source>Every {} hours</source>
        <translation>Alle {} Stunden</translation>
    </message>
    <message>
        <source>Every {} minutes</source>
        <translation>Alle {} Minuten</translation>
    </message>
    <message>
        <source>Fetch the whole article of everything that arrives</source>
        <translation>Von allem Neuen den ganzen Artikel abrufen</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>For feeds that give only the beginning. Takes longer.</source>
        <translation>Für Feeds, die nur den Anfang geben. Dauert länger.</translation>
    </message>
    <message>
        <source>How much it matters</source>
        <translation>Wie wichtig sie ist</translation>
    </message>
    <message>
        <source>Internal only</source>
        <translation>Nur intern</translation>
    </message>
    <message>
        <source>Keep its items out of the inbox</source>
        <translation>Ihre Einträge aus dem Eingang heraushalten</translation>
    </message>
    <message>
        <source>Load its pictures from the network</source>
        <translation>Ihre Bilder aus dem Netz laden</translation>
    </message>
    <message>
        <source>Look for new things</source>
        <translation>Nach Neuem sehen</translation>
    </message>
    <message>
        <source>May be shared with anybody</source>
        <translation>Darf mit allen geteilt werden</translation>
    </message>
    <message>
        <source>Must comes first in a grouped inbox, noise late.</source>
        <translation>Unverzichtbares kommt im gruppierten Eingang zuerst, Rauschen spät.</translation>
    </message>
    <message>
        <source>Never more often than the feed allows.</source>
        <translation>Nie öfter, als der Feed erlaubt.</translation>
    </message>
    <message>
        <source>No folder</source>
        <translation>Kein Ordner</translation>
    </message>
    <message>
        <source>Older ones are dropped. What you kept, tagged or marked is never touched.</source>
        <translation>Ältere werden verworfen. Was du behalten, verschlagwortet oder markiert hast, bleibt unberührt.</translation>
    </message>
    <message>
        <source>On probation until</source>
        <translation>Auf Probe bis</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>Reichweite</translation>
    </message>
    <message>
        <source>So many of the newest stay in the inbox; the others are dropped.</source>
        <translation>So viele der neuesten bleiben im Eingang; die anderen werden verworfen.</translation>
    </message>
    <message>
        <source>They can still be read here and found by a search.</source>
        <translation>Sie lassen sich weiter hier lesen und durch eine Suche finden.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Undecided items stay</source>
        <translation>Unentschiedenes bleibt</translation>
    </message>
    <message>
        <source>Until I decide</source>
        <translation>Bis ich entscheide</translation>
    </message>
    <message>
        <source>What do I hope to get from it?</source>
        <translation>Was erhoffe ich mir davon?</translation>
    </message>
    <message>
        <source>What is internal is held back from digests for outsiders.</source>
        <translation>Internes kommt nicht in Rundbriefe für Außenstehende.</translation>
    </message>
    <message>
        <source>Whoever keeps the pictures learns that you read them.</source>
        <translation>Wer die Bilder bereithält, erfährt, dass du sie liest.</translation>
    </message>
    <message>
        <source>Why I follow it</source>
        <translation>Warum ich ihr folge</translation>
    </message>
    <message>
        <source>{} days</source>
        <translation>{} Tage</translation>
    </message>
</context>
<context>
    <name>SourceIcons</name>
    <message>
        <source>Fetching icons of sites</source>
        <translation>Symbole der Websites holen</translation>
    </message>
</context>
<context>
    <name>SourceList</name>
    <message>
        <source>Add a site, and it stands here.</source>
        <translation>Füge eine Website hinzu, und sie steht hier.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>All sources answer</source>
        <translation>Alle Quellen antworten</translation>
    </message>
    <message>
        <source>Failing</source>
        <translation>Gestört</translation>
    </message>
    <message>
        <source>Find a source</source>
        <translation>Quelle suchen</translation>
    </message>
    <message>
        <source>Names, folders and addresses are searched.</source>
        <translation>Durchsucht werden Namen, Ordner und Adressen.</translation>
    </message>
    <message>
        <source>Never kept</source>
        <translation>Ungenutzt</translation>
    </message>
    <message>
        <source>No source of this name</source>
        <translation>Keine Quelle mit diesem Namen</translation>
    </message>
    <message>
        <source>No sources yet</source>
        <translation>Noch keine Quellen</translation>
    </message>
    <message>
        <source>None has fallen silent</source>
        <translation>Keine ist verstummt</translation>
    </message>
    <message>
        <source>Nothing to decide</source>
        <translation>Nichts zu entscheiden</translation>
    </message>
    <message>
        <source>Probation</source>
        <translation>Probe</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>Still</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Sources on probation stand here when their day has come.</source>
        <translation>Quellen auf Probe stehen hier, wenn ihr Tag gekommen ist.</translation>
    </message>
    <message>
        <source>Those that bring nothing more stand here.</source>
        <translation>Hier stehen die, die nichts mehr bringen.</translation>
    </message>
    <message>
        <source>Those that brought much you never kept stand here.</source>
        <translation>Hier stehen die, die viel brachten, wovon du nie etwas behalten hast.</translation>
    </message>
    <message>
        <source>Those that cannot be fetched stand here.</source>
        <translation>Hier stehen die, die sich nicht abrufen lassen.</translation>
    </message>
    <message>
        <source>Which sources</source>
        <translation>Welche Quellen</translation>
    </message>
    <message>
        <source>You kept something of each</source>
        <translation>Von jeder hast du etwas behalten</translation>
    </message>
</context>
<context>
    <name>SourceMenu</name>
    <message>
        <source>All sources…</source>
        <translation>Alle Quellen…</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>Fetch now</source>
        <translation>Jetzt abrufen</translation>
    </message>
    <message>
        <source>Mark all as read</source>
        <translation>Alle als gelesen markieren</translation>
    </message>
    <message>
        <source>Move to folder</source>
        <translation>In Ordner verschieben</translation>
    </message>
    <message>
        <source>Mute: keep out of the inbox</source>
        <translation>Stumm: aus dem Eingang heraushalten</translation>
    </message>
    <message>
        <source>Name of the folder. A slash makes a folder in a folder: Work/Research</source>
        <translation>Name des Ordners. Ein Schrägstrich macht einen Ordner im Ordner: Arbeit/Forschung</translation>
    </message>
    <message>
        <source>Name of this source:</source>
        <translation>Name dieser Quelle:</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Neuer Ordner</translation>
    </message>
    <message>
        <source>New folder…</source>
        <translation>Neuer Ordner…</translation>
    </message>
    <message>
        <source>No folder</source>
        <translation>Kein Ordner</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Show in the inbox again</source>
        <translation>Wieder im Eingang zeigen</translation>
    </message>
    <message>
        <source>Source settings…</source>
        <translation>Einstellungen der Quelle…</translation>
    </message>
    <message>
        <source>Stop fetching</source>
        <translation>Abrufen anhalten</translation>
    </message>
    <message>
        <source>Unfollow</source>
        <translation>Nicht mehr folgen</translation>
    </message>
</context>
<context>
    <name>SourceWords</name>
    <message>
        <source>A must</source>
        <translation>Unverzichtbar</translation>
    </message>
    <message>
        <source>Failures in a row</source>
        <translation>Fehler in Folge</translation>
    </message>
    <message>
        <source>Fetched</source>
        <translation>Abgerufen</translation>
    </message>
    <message>
        <source>Highlighted</source>
        <translation>Markiert</translation>
    </message>
    <message>
        <source>It has answered that it is gone for good.</source>
        <translation>Sie hat geantwortet, dass es sie nicht mehr gibt.</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Last look</source>
        <translation>Zuletzt gefragt</translation>
    </message>
    <message>
        <source>Last new</source>
        <translation>Zuletzt Neues</translation>
    </message>
    <message>
        <source>Next look</source>
        <translation>Nächste Frage</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Rauschen</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Nothing new since {}</source>
        <translation>Nichts Neues seit {}</translation>
    </message>
    <message>
        <source>On probation</source>
        <translation>Auf Probe</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Geöffnet</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>Geteilt</translation>
    </message>
    <message>
        <source>in 1 hour</source>
        <translation>in 1 Stunde</translation>
    </message>
    <message>
        <source>in 1 minute</source>
        <translation>in 1 Minute</translation>
    </message>
    <message>
        <source>in {} hours</source>
        <translation>in {} Stunden</translation>
    </message>
    <message>
        <source>in {} minutes</source>
        <translation>in {} Minuten</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>stumm</translation>
    </message>
    <message>
        <source>none: it is stopped</source>
        <translation>keine: Sie ist angehalten</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>noch nichts</translation>
    </message>
    <message>
        <source>with the next round</source>
        <translation>mit der nächsten Runde</translation>
    </message>
    <message>
        <source>{kept} of {items} kept</source>
        <translation>{kept} von {items} behalten</translation>
    </message>
    <message>
        <source>{} Its place: Edit…, Login.</source>
        <translation>{} Der Ort dafür: Bearbeiten…, Anmeldung.</translation>
    </message>
</context>
<context>
    <name>SourcesField</name>
    <message>
        <source>+ source</source>
        <translation>+ Quelle</translation>
    </message>
    <message>
        <source>Add a source they never get anything from</source>
        <translation>Eine Quelle hinzufügen, von der sie nie etwas bekommen</translation>
    </message>
    <message>
        <source>Never anything from</source>
        <translation>Nie etwas von</translation>
    </message>
    <message>
        <source>{source}: press to take it off</source>
        <translation>{source}: drücken, um sie herauszunehmen</translation>
    </message>
</context>
<context>
    <name>SourcesPage</name>
    <message>
        <source>Copy the address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>Tabelle kopieren</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Fetch now</source>
        <translation>Jetzt abrufen</translation>
    </message>
    <message>
        <source>Follow a few sites: after some weeks you see here which of them are worth it.</source>
        <translation>Folge ein paar Websites: Nach einigen Wochen siehst du hier, welche sich lohnen.</translation>
    </message>
    <message>
        <source>In colour: plenty came, and nothing of it was kept or shared.</source>
        <translation>In Farbe: Es kam viel, und nichts davon wurde behalten oder geteilt.</translation>
    </message>
    <message>
        <source>Open source</source>
        <translation>Quelle öffnen</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Shared: entries of issues that left; what several sources brought counts for each. At least: the share of what it brings that you pass on, at 95 % (Wilson). Minutes: what deciding about it takes, at 3.9 seconds an item. A source may be rare and precious.</source>
        <translation>Geteilt: Beiträge aus hinausgegangenen Ausgaben; was mehrere Quellen brachten, zählt für jede. Mindestens: der Anteil dessen, was du von ihr weitergibst, bei 95 % (Wilson). Minuten: was das Entscheiden kostet, bei 3,9 Sekunden je Eintrag. Eine Quelle kann selten und kostbar sein.</translation>
    </message>
    <message>
        <source>Show items</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Sources that pay</source>
        <translation>Quellen, die sich lohnen</translation>
    </message>
    <message>
        <source>Stop fetching</source>
        <translation>Abrufen anhalten</translation>
    </message>
    <message>
        <source>Unfollow</source>
        <translation>Nicht mehr folgen</translation>
    </message>
    <message>
        <source>You follow nothing yet</source>
        <translation>Du folgst noch nichts</translation>
    </message>
    <message>
        <source>arrived</source>
        <translation>gekommen</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>mindestens</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>behalten</translation>
    </message>
    <message>
        <source>last shared</source>
        <translation>zuletzt geteilt</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>shared</source>
        <translation>geteilt</translation>
    </message>
    <message>
        <source>{n} %</source>
        <translation>{n} %</translation>
    </message>
    <message>
        <source>{n} weeks</source>
        <translation>{n} Wochen</translation>
    </message>
</context>
<context>
    <name>StandingWords</name>
    <message>
        <source>Stands in every issue for them. Press to change it.</source>
        <translation>Steht in jeder Ausgabe für sie. Drücken zum Ändern.</translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message>
        <source>1 item</source>
        <translation>1 Eintrag</translation>
    </message>
    <message>
        <source>1 note</source>
        <translation>1 Notiz</translation>
    </message>
    <message>
        <source>It did not work.</source>
        <translation>Es hat nicht geklappt.</translation>
    </message>
    <message>
        <source>Needs a look: {title}</source>
        <translation>Braucht einen Blick: {title}</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>What is going on, and what was done</source>
        <translation>Was läuft und was getan wurde</translation>
    </message>
    <message>
        <source>all saved</source>
        <translation>alles gespeichert</translation>
    </message>
    <message>
        <source>saved just now</source>
        <translation>eben gespeichert</translation>
    </message>
    <message>
        <source>{n} items</source>
        <translation>{n} Einträge</translation>
    </message>
    <message>
        <source>{n} jobs failed</source>
        <translation>{n} Aufträge gescheitert</translation>
    </message>
    <message>
        <source>{n} notes</source>
        <translation>{n} Notizen</translation>
    </message>
    <message>
        <source>{title} and {n} more</source>
        <translation>{title} und {n} weitere</translation>
    </message>
    <message>
        <source>{title}: {done}</source>
        <translation>{title}: {done}</translation>
    </message>
    <message>
        <source>{title}: {done} of {total}</source>
        <translation>{title}: {done} von {total}</translation>
    </message>
</context>
<context>
    <name>StepCard</name>
    <message>
        <source>Say that this is done</source>
        <translation>Als erledigt abhaken</translation>
    </message>
    <message>
        <source>Say that this is still open</source>
        <translation>Wieder als offen zeigen</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>{step}: {button}</source>
        <translation>{step}: {button}</translation>
    </message>
    <message>
        <source>{step}: {state}</source>
        <translation>{step}: {state}</translation>
    </message>
</context>
<context>
    <name>TagDetail</name>
    <message>
        <source>+ name</source>
        <translation>+ Name</translation>
    </message>
    <message>
        <source>Add another name</source>
        <translation>Weiteren Namen hinzufügen</translation>
    </message>
    <message>
        <source>Also called</source>
        <translation>Heißt auch</translation>
    </message>
    <message>
        <source>Another name for it</source>
        <translation>Ein anderer Name dafür</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Merge into…</source>
        <translation>Zusammenführen mit…</translation>
    </message>
    <message>
        <source>No tag chosen</source>
        <translation>Kein Schlagwort gewählt</translation>
    </message>
    <message>
        <source>Nothing has it.</source>
        <translation>Nichts hat es.</translation>
    </message>
    <message>
        <source>On one thing.</source>
        <translation>An einer Sache.</translation>
    </message>
    <message>
        <source>On {count} things ({each}).</source>
        <translation>An {count} Dingen ({each}).</translation>
    </message>
    <message>
        <source>Other names of the tag</source>
        <translation>Andere Namen des Schlagworts</translation>
    </message>
    <message>
        <source>Press T on an item or write # in a note to tag it; the tags gather here.</source>
        <translation>Drücke T auf einem Eintrag oder schreibe # in einer Notiz; die Schlagwörter sammeln sich hier.</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
    <message>
        <source>Show what has it</source>
        <translation>Zeigen, was es hat</translation>
    </message>
    <message>
        <source>Tagging with it, or searching for it, means this tag.</source>
        <translation>Wer damit verschlagwortet oder danach sucht, meint dieses Schlagwort.</translation>
    </message>
    <message>
        <source>The chosen tag</source>
        <translation>Das gewählte Schlagwort</translation>
    </message>
    <message>
        <source>highlights: {}</source>
        <translation>Markierungen: {}</translation>
    </message>
    <message>
        <source>items: {}</source>
        <translation>Einträge: {}</translation>
    </message>
    <message>
        <source>notes: {}</source>
        <translation>Notizen: {}</translation>
    </message>
    <message>
        <source>sources: {}</source>
        <translation>Quellen: {}</translation>
    </message>
</context>
<context>
    <name>TagEdit</name>
    <message>
        <source>Add the tag {}</source>
        <translation>Schlagwort {} hinzufügen</translation>
    </message>
    <message>
        <source>Tag, another tag</source>
        <translation>Schlagwort, Schlagwort</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Tags that may fit</source>
        <translation>Schlagwörter, die passen könnten</translation>
    </message>
    <message>
        <source>Tags, with commas between them</source>
        <translation>Schlagwörter, durch Kommas getrennt</translation>
    </message>
</context>
<context>
    <name>TagMenu</name>
    <message>
        <source>A slash puts it below another one: work/reading. Tags below it move along.</source>
        <translation>Ein Schrägstrich setzt es unter ein anderes: arbeit/lesen. Schlagwörter darunter ziehen mit.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Rename the tag</source>
        <translation>Schlagwort umbenennen</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
</context>
<context>
    <name>TagPage</name>
    <message>
        <source>A slash puts it below another one: work/reading. Tags below it move along.</source>
        <translation>Ein Schrägstrich setzt es unter ein anderes: arbeit/lesen. Schlagwörter darunter ziehen mit.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Find a tag</source>
        <translation>Schlagwort finden</translation>
    </message>
    <message>
        <source>Merge into…</source>
        <translation>Zusammenführen mit…</translation>
    </message>
    <message>
        <source>Merge “{one}” into “{other}”</source>
        <translation>„{one}“ mit „{other}“ zusammenführen</translation>
    </message>
    <message>
        <source>Merge “{}” into</source>
        <translation>„{}“ zusammenführen mit</translation>
    </message>
    <message>
        <source>Put “{one}” below “{other}”</source>
        <translation>„{one}“ unter „{other}“ setzen</translation>
    </message>
    <message>
        <source>Rename the tag</source>
        <translation>Schlagwort umbenennen</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
    <message>
        <source>Show everything with this tag</source>
        <translation>Alles mit diesem Schlagwort zeigen</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>Unused</source>
        <translation>Ungenutzt</translation>
    </message>
    <message>
        <source>Used once</source>
        <translation>Einmal genutzt</translation>
    </message>
    <message>
        <source>“{name}” was taken off 1 thing</source>
        <translation>„{name}“ wurde von 1 Sache genommen</translation>
    </message>
    <message>
        <source>“{name}” was taken off {count} things</source>
        <translation>„{name}“ wurde von {count} Dingen genommen</translation>
    </message>
    <message>
        <source>“{old}” is called “{new}” now, on 1 thing</source>
        <translation>„{old}“ heißt jetzt „{new}“, an 1 Sache</translation>
    </message>
    <message>
        <source>“{old}” is called “{new}” now, on {count} things</source>
        <translation>„{old}“ heißt jetzt „{new}“, an {count} Dingen</translation>
    </message>
    <message>
        <source>“{old}” is “{into}” now, on 1 thing</source>
        <translation>„{old}“ ist jetzt „{into}“, an 1 Sache</translation>
    </message>
    <message>
        <source>“{old}” is “{into}” now, on {count} things</source>
        <translation>„{old}“ ist jetzt „{into}“, an {count} Dingen</translation>
    </message>
</context>
<context>
    <name>TagTree</name>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>{tag}, on 1 thing</source>
        <translation>{tag}, an 1 Sache</translation>
    </message>
    <message>
        <source>{tag}, on {count} things</source>
        <translation>{tag}, an {count} Dingen</translation>
    </message>
</context>
<context>
    <name>Taking</name>
    <message>
        <source>Adding</source>
        <translation>Wird hinzugefügt</translation>
    </message>
    <message>
        <source>Bringing in</source>
        <translation>Wird hereingeholt</translation>
    </message>
    <message>
        <source>Filing replies</source>
        <translation>Rückmeldungen werden abgelegt</translation>
    </message>
    <message>
        <source>Follow…</source>
        <translation>Folgen…</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>These are feeds. They are followed by their addresses.</source>
        <translation>Das sind Feeds. Man folgt ihnen über ihre Adressen.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>{} is a feed. It is followed by its address.</source>
        <translation>{} ist ein Feed. Man folgt ihm über seine Adresse.</translation>
    </message>
</context>
<context>
    <name>TemplateDialog</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Copied to {folder}</source>
        <translation>Kopiert nach {folder}</translation>
    </message>
    <message>
        <source>How mails, pages and files are made. Copy those built in, edit the copy with any editor, and choose it for a community. What a copy lacks is taken from those built in, so delete what you do not change.</source>
        <translation>Wie Mails, Seiten und Dateien entstehen. Kopiere die mitgelieferten, bearbeite die Kopie mit einem beliebigen Editor und wähle sie für eine Gemeinschaft. Was einer Kopie fehlt, kommt aus den mitgelieferten: Lösche also, was du nicht änderst.</translation>
    </message>
    <message>
        <source>Make a copy</source>
        <translation>Kopie anlegen</translation>
    </message>
    <message>
        <source>Name of the copy</source>
        <translation>Name der Kopie</translation>
    </message>
    <message>
        <source>Templates of digests</source>
        <translation>Vorlagen für Rundbriefe</translation>
    </message>
</context>
<context>
    <name>TemplateRow</name>
    <message>
        <source>1 file</source>
        <translation>1 Datei</translation>
    </message>
    <message>
        <source>Begin with questions</source>
        <translation>Mit Fragen beginnen</translation>
    </message>
    <message>
        <source>Built in</source>
        <translation>Mitgeliefert</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Every template works.</source>
        <translation>Jede Vorlage funktioniert.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Write, or begin with questions:</source>
        <translation>Schreibe, oder beginne mit Fragen:</translation>
    </message>
    <message>
        <source>used by {communities}</source>
        <translation>genutzt von {communities}</translation>
    </message>
    <message>
        <source>{file}, line {line}: {text}</source>
        <translation>{file}, Zeile {line}: {text}</translation>
    </message>
    <message>
        <source>{n} files</source>
        <translation>{n} Dateien</translation>
    </message>
</context>
<context>
    <name>TextChoice</name>
    <message>
        <source>Always fetch the whole article from this source</source>
        <translation>Bei dieser Quelle immer den ganzen Artikel holen</translation>
    </message>
    <message>
        <source>Always load pictures from this source</source>
        <translation>Bilder dieser Quelle immer laden</translation>
    </message>
    <message>
        <source>Fetching the feed&apos;s own text</source>
        <translation>Text des Feeds holen</translation>
    </message>
    <message>
        <source>Fetching the full text</source>
        <translation>Ganzen Text holen</translation>
    </message>
    <message>
        <source>Fetching the whole page</source>
        <translation>Ganze Seite holen</translation>
    </message>
    <message>
        <source>Take it anyway</source>
        <translation>Trotzdem nehmen</translation>
    </message>
    <message>
        <source>The article on the page</source>
        <translation>Der Artikel auf der Seite</translation>
    </message>
    <message>
        <source>The feed&apos;s own text</source>
        <translation>Der Text des Feeds</translation>
    </message>
    <message>
        <source>The whole page</source>
        <translation>Die ganze Seite</translation>
    </message>
    <message>
        <source>Which text to read</source>
        <translation>Welcher Text gelesen wird</translation>
    </message>
</context>
<context>
    <name>Things</name>
    <message>
        <source>Digest</source>
        <translation>Rundbrief</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>Markierung</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Why it matters</source>
        <translation>Warum es wichtig ist</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
</context>
<context>
    <name>Thinking</name>
    <message>
        <source>A permanent note was made.</source>
        <translation>Eine feste Notiz ist entstanden.</translation>
    </message>
    <message>
        <source>Finished. Without a why (W) it waits in “read, no note”.</source>
        <translation>Fertig. Ohne ein Warum (W) wartet es unter „Ohne Warum behalten“.</translation>
    </message>
    <message>
        <source>From your note</source>
        <translation>Aus deiner Notiz</translation>
    </message>
    <message>
        <source>From your why</source>
        <translation>Aus deinem Warum</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
</context>
<context>
    <name>ThoughtLine</name>
    <message>
        <source>A quick thought</source>
        <translation>Ein schneller Gedanke</translation>
    </message>
    <message>
        <source>A quick thought. Enter keeps the item with it.</source>
        <translation>Ein Gedanke; Enter behält den Eintrag damit.</translation>
    </message>
</context>
<context>
    <name>ThreeTexts</name>
    <message>
        <source>The three texts side by side</source>
        <translation>Die drei Texte nebeneinander</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Fetch</source>
        <translation>Abrufen</translation>
    </message>
</context>
<context>
    <name>TopicFields</name>
    <message>
        <source>A topic I work on</source>
        <translation>Ein Thema, an dem ich arbeite</translation>
    </message>
    <message>
        <source>And what does not</source>
        <translation>Und was nicht</translation>
    </message>
    <message>
        <source>For whom, and what would change?</source>
        <translation>Für wen, und was würde sich ändern?</translation>
    </message>
    <message>
        <source>Learning question</source>
        <translation>Lernfrage</translation>
    </message>
    <message>
        <source>Shared once.</source>
        <translation>Einmal geteilt.</translation>
    </message>
    <message>
        <source>Shared {} times.</source>
        <translation>{}-mal geteilt.</translation>
    </message>
    <message>
        <source>What belongs to it</source>
        <translation>Was dazugehört</translation>
    </message>
    <message>
        <source>What do I want to find out?</source>
        <translation>Was will ich herausfinden?</translation>
    </message>
    <message>
        <source>What it is good for</source>
        <translation>Wozu es gut ist</translation>
    </message>
    <message>
        <source>With what lies below it: items: {items}, notes: {notes}, highlights: {marks}.</source>
        <translation>Mit dem, was darunter liegt: Einträge: {items}, Notizen: {notes}, Markierungen: {marks}.</translation>
    </message>
</context>
<context>
    <name>TopicsPage</name>
    <message>
        <source>No topics yet</source>
        <translation>Noch keine Themen</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>Tag what you keep. A tag you work on becomes a topic in Sense, under its tags.</source>
        <translation>Verschlagworte, was du behältst. Ein Schlagwort, an dem du arbeitest, wird unter Verstehen, bei den Schlagwörtern, zum Thema.</translation>
    </message>
    <message>
        <source>The tags you work on first, then the others that something happened under. To write: at least five kept in 30 days, and not a word of yours about any of them.</source>
        <translation>Zuerst die Schlagwörter, an denen du arbeitest, dann die anderen, unter denen etwas geschah. Zu schreiben: mindestens fünf in 30 Tagen behalten und kein Wort von dir dazu.</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>Under one tag you keep a lot and write nothing.</source>
        <translation>Unter einem Schlagwort behältst du viel und schreibst nichts.</translation>
    </message>
    <message>
        <source>Under {n} tags you keep a lot and write nothing.</source>
        <translation>Unter {n} Schlagwörtern behältst du viel und schreibst nichts.</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>behalten</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>shared</source>
        <translation>geteilt</translation>
    </message>
    <message>
        <source>to write</source>
        <translation>zu schreiben</translation>
    </message>
    <message>
        <source>topic</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>{n} weeks</source>
        <translation>{n} Wochen</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Show the window</source>
        <translation>Fenster zeigen</translation>
    </message>
</context>
<context>
    <name>UnsavedDialog</name>
    <message>
        <source>&amp;Copy the words</source>
        <translation>Text &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Quit without it</source>
        <translation>Ohne &amp;ihn beenden</translation>
    </message>
    <message>
        <source>&amp;Quit without them</source>
        <translation>Ohne &amp;sie beenden</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Noch nicht gespeichert</translation>
    </message>
    <message>
        <source>{n} texts are not saved, the first: “{text}”.</source>
        <translation>{n} Texte sind nicht gespeichert, der erste: „{text}“.</translation>
    </message>
    <message>
        <source>“{text}” is not saved.</source>
        <translation>„{text}“ ist nicht gespeichert.</translation>
    </message>
</context>
<context>
    <name>Upkeep</name>
    <message>
        <source>Backed up and verified: {name}</source>
        <translation>Gesichert und bestätigt: {name}</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>Building the search index</source>
        <translation>Suchindex aufbauen</translation>
    </message>
    <message>
        <source>Checking the library</source>
        <translation>Bibliothek prüfen</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Reparieren</translation>
    </message>
    <message>
        <source>Repairing the library</source>
        <translation>Bibliothek reparieren</translation>
    </message>
    <message>
        <source>The library is sound.</source>
        <translation>Die Bibliothek ist in Ordnung.</translation>
    </message>
    <message>
        <source>The search index covers {n} things.</source>
        <translation>Der Suchindex umfasst {n} Dinge.</translation>
    </message>
    <message>
        <source>{problem} (and {n} more)</source>
        <translation>{problem} (und {n} weitere)</translation>
    </message>
</context>
<context>
    <name>VaultOut</name>
    <message>
        <source>1 file</source>
        <translation>1 Datei</translation>
    </message>
    <message>
        <source>1 item</source>
        <translation>1 Eintrag</translation>
    </message>
    <message>
        <source>1 note</source>
        <translation>1 Notiz</translation>
    </message>
    <message>
        <source>Changed there meanwhile and left as it is: {name}</source>
        <translation>Dort inzwischen geändert, darum so gelassen: {name}</translation>
    </message>
    <message>
        <source>Choose a folder for the vault</source>
        <translation>Ordner für den Vault wählen</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Writing the vault</source>
        <translation>Vault wird geschrieben</translation>
    </message>
    <message>
        <source>Written to {folder}: {notes}, {items}, {files}.</source>
        <translation>Geschrieben nach {folder}: {notes}, {items}, {files}.</translation>
    </message>
    <message>
        <source>and 1 more</source>
        <translation>und 1 weitere</translation>
    </message>
    <message>
        <source>and {} more</source>
        <translation>und {} weitere</translation>
    </message>
    <message>
        <source>{} files</source>
        <translation>{} Dateien</translation>
    </message>
    <message>
        <source>{} items</source>
        <translation>{} Einträge</translation>
    </message>
    <message>
        <source>{} notes</source>
        <translation>{} Notizen</translation>
    </message>
</context>
<context>
    <name>WaitingDrafts</name>
    <message>
        <source>A draft waits: “{text}”</source>
        <translation>Ein Entwurf wartet: „{text}“</translation>
    </message>
    <message>
        <source>Make it a note</source>
        <translation>Notiz daraus machen</translation>
    </message>
    <message>
        <source>Mark the passage again and press N: your words are there.</source>
        <translation>Markiere die Stelle noch einmal und drücke N: Deine Worte sind da.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>{count} drafts wait, the newest: “{text}”</source>
        <translation>{count} Entwürfe warten, der neueste: „{text}“</translation>
    </message>
</context>
<context>
    <name>Walking</name>
    <message>
        <source>Highlight {number} of {total}. N comments on it, H and B change its layer.</source>
        <translation>Markierung {number} von {total}. N kommentiert sie, H und B ändern ihre Stufe.</translation>
    </message>
</context>
<context>
    <name>WayBack</name>
    <message>
        <source>Passed over what is gone by now.</source>
        <translation>Was es nicht mehr gibt, wurde übersprungen.</translation>
    </message>
    <message>
        <source>What was there is gone.</source>
        <translation>Was dort war, gibt es nicht mehr.</translation>
    </message>
</context>
<context>
    <name>WayDialog</name>
    <message>
        <source>Change “{name}”</source>
        <translation>„{name}“ ändern</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>New way out: {kind}</source>
        <translation>Neuer Weg hinaus: {kind}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save and test</source>
        <translation>Speichern und prüfen</translation>
    </message>
    <message>
        <source>The secret goes into the keyring of this system, never into the library.</source>
        <translation>Das Geheimnis kommt in den Schlüsselbund dieses Systems, nie in die Bibliothek.</translation>
    </message>
    <message>
        <source>This system has no keyring: the secret is kept until the program ends.</source>
        <translation>Dieses System hat keinen Schlüsselbund: Das Geheimnis bleibt, bis das Programm endet.</translation>
    </message>
    <message>
        <source>Trying it out…</source>
        <translation>Wird ausprobiert…</translation>
    </message>
    <message>
        <source>Trying out “{name}”</source>
        <translation>„{name}“ ausprobieren</translation>
    </message>
    <message>
        <source>What you call it: work mail, team wiki</source>
        <translation>Wie du ihn nennst: Arbeitsmail, Teamwiki</translation>
    </message>
</context>
<context>
    <name>WayForm</name>
    <message>
        <source>As before</source>
        <translation>Wie bisher</translation>
    </message>
    <message>
        <source>Choose: {what}</source>
        <translation>Wählen: {what}</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
</context>
<context>
    <name>WayList</name>
    <message>
        <source>Add a way out…</source>
        <translation>Weg hinaus hinzufügen…</translation>
    </message>
    <message>
        <source>Trying it out…</source>
        <translation>Wird ausprobiert…</translation>
    </message>
    <message>
        <source>Trying out “{name}”</source>
        <translation>„{name}“ ausprobieren</translation>
    </message>
    <message>
        <source>Where digests go by themselves: a mail server, a wiki, a folder, a chat. Files and drafts for your mail program need nothing set up.</source>
        <translation>Wohin Rundbriefe von selbst gehen: ein Mailserver, ein Wiki, ein Ordner, ein Chat. Für Dateien und Entwürfe für dein Mailprogramm ist nichts einzurichten.</translation>
    </message>
</context>
<context>
    <name>WayRow</name>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
</context>
<context>
    <name>WaysDialog</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Ways out</source>
        <translation>Wege hinaus</translation>
    </message>
</context>
<context>
    <name>WeekPage</name>
    <message>
        <source>Enough is enough: what is open waits until next week.</source>
        <translation>Genug ist genug: Was offen ist, wartet bis nächste Woche.</translation>
    </message>
    <message>
        <source>Everything is done.</source>
        <translation>Alles ist erledigt.</translation>
    </message>
    <message>
        <source>Finish the week</source>
        <translation>Woche abschließen</translation>
    </message>
    <message>
        <source>Finish week {n}</source>
        <translation>Woche {n} abschließen</translation>
    </message>
    <message>
        <source>One line for yourself</source>
        <translation>Ein Satz für dich selbst</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>What did you change your mind about this week?</source>
        <translation>Worüber hast du diese Woche deine Meinung geändert?</translation>
    </message>
    <message>
        <source>about a minute</source>
        <translation>etwa eine Minute</translation>
    </message>
    <message>
        <source>about {n} hours</source>
        <translation>etwa {n} Stunden</translation>
    </message>
    <message>
        <source>about {n} minutes</source>
        <translation>etwa {n} Minuten</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} bis {last}</translation>
    </message>
    <message>
        <source>{n} of {m} done</source>
        <translation>{n} von {m} erledigt</translation>
    </message>
    <message>
        <source>{week} is finished, {day}. That was it.</source>
        <translation>{week} ist abgeschlossen, {day}. Das war es.</translation>
    </message>
    <message>
        <source>{week} review</source>
        <translation>Rückblick {week}</translation>
    </message>
</context>
<context>
    <name>WeekReview</name>
    <message>
        <source>1 issue has left.</source>
        <translation>1 Ausgabe ging hinaus.</translation>
    </message>
    <message>
        <source>1 line</source>
        <translation>1 Beitrag</translation>
    </message>
    <message>
        <source>1 question waits for your answer.</source>
        <translation>1 Frage wartet auf deine Antwort.</translation>
    </message>
    <message>
        <source>1 reply came back.</source>
        <translation>1 Rückmeldung kam zurück.</translation>
    </message>
    <message>
        <source>And {n} more.</source>
        <translation>Und {n} weitere.</translation>
    </message>
    <message>
        <source>Begin draft</source>
        <translation>Entwurf beginnen</translation>
    </message>
    <message>
        <source>Clear the inbox</source>
        <translation>Eingang leeren</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Entscheiden</translation>
    </message>
    <message>
        <source>Draft for your communities</source>
        <translation>Für deine Gemeinschaften entwerfen</translation>
    </message>
    <message>
        <source>Look back</source>
        <translation>Zurückblicken</translation>
    </message>
    <message>
        <source>Mail to 1 person</source>
        <translation>Mail an 1 Person</translation>
    </message>
    <message>
        <source>Mail to {n} people</source>
        <translation>Mail an {n} Menschen</translation>
    </message>
    <message>
        <source>Make sense of what you kept</source>
        <translation>Verstehen, was du behalten hast</translation>
    </message>
    <message>
        <source>No community waits for an issue.</source>
        <translation>Keine Gemeinschaft wartet auf eine Ausgabe.</translation>
    </message>
    <message>
        <source>Nothing has arrived.</source>
        <translation>Nichts ist gekommen.</translation>
    </message>
    <message>
        <source>Nothing to send.</source>
        <translation>Nichts zu senden.</translation>
    </message>
    <message>
        <source>Nothing was kept.</source>
        <translation>Nichts wurde behalten.</translation>
    </message>
    <message>
        <source>Open draft</source>
        <translation>Entwurf öffnen</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Say why</source>
        <translation>Begründen</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Still to send.</source>
        <translation>Noch zu senden.</translation>
    </message>
    <message>
        <source>What came back from last week? What will you stop following?</source>
        <translation>Was kam aus der letzten Woche zurück? Wem willst du nicht mehr folgen?</translation>
    </message>
    <message>
        <source>What was promised for that week is not kept in mind.</source>
        <translation>Was für jene Woche versprochen war, wird nicht vorgemerkt.</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>on {day}</source>
        <translation>am {day}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
    <message>
        <source>{arrived} arrived, {decided} decided, nothing left.</source>
        <translation>{arrived} gekommen, {decided} entschieden, nichts übrig.</translation>
    </message>
    <message>
        <source>{arrived} arrived, {decided} decided. Still waiting: {left}.</source>
        <translation>{arrived} gekommen, {decided} entschieden. Es warten noch: {left}.</translation>
    </message>
    <message>
        <source>{due}: nothing chosen yet.</source>
        <translation>{due}: noch nichts ausgewählt.</translation>
    </message>
    <message>
        <source>{due}: {lines} chosen, each with a reason.</source>
        <translation>{due}: {lines} ausgewählt, alle mit Grund.</translation>
    </message>
    <message>
        <source>{due}: {lines} chosen, {n} without a reason.</source>
        <translation>{due}: {lines} ausgewählt, {n} ohne Grund.</translation>
    </message>
    <message>
        <source>{kept} kept, {worded} with your own words.</source>
        <translation>{kept} behalten, {worded} mit deinen eigenen Worten.</translation>
    </message>
    <message>
        <source>{name} is due {day}</source>
        <translation>{name} ist {day} fällig</translation>
    </message>
    <message>
        <source>{name} was due {day}</source>
        <translation>{name} war {day} fällig</translation>
    </message>
    <message>
        <source>{n} issues have left.</source>
        <translation>{n} Ausgaben gingen hinaus.</translation>
    </message>
    <message>
        <source>{n} lines</source>
        <translation>{n} Beiträge</translation>
    </message>
    <message>
        <source>{n} questions wait for your answer.</source>
        <translation>{n} Fragen warten auf deine Antwort.</translation>
    </message>
    <message>
        <source>{n} replies came back.</source>
        <translation>{n} Rückmeldungen kamen zurück.</translation>
    </message>
    <message>
        <source>{ways}.</source>
        <translation>{ways}.</translation>
    </message>
</context>
<context>
    <name>When</name>
    <message>
        <source>1 hour ago</source>
        <translation>vor 1 Stunde</translation>
    </message>
    <message>
        <source>1 minute ago</source>
        <translation>vor 1 Minute</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <translation>ddd, d. MMM</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>{} hours ago</source>
        <translation>vor {} Stunden</translation>
    </message>
    <message>
        <source>{} minutes ago</source>
        <translation>vor {} Minuten</translation>
    </message>
    <message>
        <source>{}d</source>
        <translation>{} T.</translation>
    </message>
    <message>
        <source>{}h</source>
        <translation>{} Std.</translation>
    </message>
    <message>
        <source>{}m</source>
        <translation>{} Min.</translation>
    </message>
    <message>
        <source>{}w</source>
        <translation>{} Wo.</translation>
    </message>
    <message>
        <source>“{}”</source>
        <translation>„{}“</translation>
    </message>
</context>
<context>
    <name>WhoPage</name>
    <message>
        <source>&amp;Charter</source>
        <translation>&amp;Charta</translation>
    </message>
    <message>
        <source>&amp;Digest</source>
        <translation>&amp;Rundbrief</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Practice</source>
        <translation>&amp;Praxis</translation>
    </message>
    <message>
        <source>Anybody who follows what you publish: public, no names</source>
        <translation>Alle, die deinen Veröffentlichungen folgen: öffentlich, keine Namen</translation>
    </message>
    <message>
        <source>Community of practice</source>
        <translation>Praxisgemeinschaft</translation>
    </message>
    <message>
        <source>D&amp;omain</source>
        <translation>&amp;Gebiet</translation>
    </message>
    <message>
        <source>Facilitators</source>
        <translation>Moderation</translation>
    </message>
    <message>
        <source>Friday finds</source>
        <translation>Freitagsfunde</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Of headings and standing words in the digest</source>
        <translation>Der Überschriften und festen Worte im Rundbrief</translation>
    </message>
    <message>
        <source>Share a craft and learn from each other: for members, names with consent</source>
        <translation>Ein Handwerk teilen und voneinander lernen: für Mitglieder, Namen mit Zustimmung</translation>
    </message>
    <message>
        <source>Share a task and its results: confidential, names are fine</source>
        <translation>Eine Aufgabe und ihre Ergebnisse teilen: vertraulich, Namen sind in Ordnung</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>The page that says what they agreed on</source>
        <translation>Die Seite, auf der steht, was sie vereinbart haben</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>Worum es geht</translation>
    </message>
    <message>
        <source>What their series of letters is called</source>
        <translation>Wie ihre Reihe von Briefen heißt</translation>
    </message>
    <message>
        <source>What they do together</source>
        <translation>Was sie zusammen tun</translation>
    </message>
</context>
<context>
    <name>WhyBeside</name>
    <message>
        <source>Not so when…</source>
        <translation>Gilt nicht, wenn…</translation>
    </message>
    <message>
        <source>Other view</source>
        <translation>Andere Sicht</translation>
    </message>
    <message>
        <source>Other view, not so when…</source>
        <translation>Andere Sicht, gilt nicht, wenn…</translation>
    </message>
    <message>
        <source>What would somebody say who sees it differently?</source>
        <translation>Was würde jemand sagen, der es anders sieht?</translation>
    </message>
    <message>
        <source>Where does it not hold?</source>
        <translation>Wo gilt es nicht?</translation>
    </message>
</context>
<context>
    <name>WhyBox</name>
    <message>
        <source>For whom, and what would change?</source>
        <translation>Für wen, und was würde sich ändern?</translation>
    </message>
    <message>
        <source>Why it matters</source>
        <translation>Warum es wichtig ist</translation>
    </message>
</context>
<context>
    <name>WhyFields</name>
    <message>
        <source>Not so when…</source>
        <translation>Gilt nicht, wenn…</translation>
    </message>
    <message>
        <source>Other view</source>
        <translation>Andere Sicht</translation>
    </message>
</context>
<context>
    <name>_AddressEdit</name>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
</context>
<context>
    <name>_View</name>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
</context>
</TS>
