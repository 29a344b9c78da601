<?php
// Heading
$_['heading_title']         = 'Factuurbrug';

// Text
$_['text_modules']          = 'Modules';
$_['text_home']             = 'Home';
$_['text_locale']           = 'nl-NL';
$_['text_edit']             = 'Koppeling met Factuurbrug';
$_['text_success']          = 'De instellingen zijn opgeslagen.';
$_['text_on']               = 'Aan';
$_['text_off']              = 'Uit';
$_['text_never']            = 'Nog geen contact';
$_['text_no_error']         = 'Geen';
$_['text_key_stored']       = 'Er is een sleutel ingesteld; hij wordt niet meer getoond. Vul alleen een nieuwe in om hem te vervangen.';
$_['text_key_new']          = 'Kopieer deze sleutel nu naar Factuurbrug: na het opslaan wordt hij niet meer getoond.';
$_['text_licence_stored']   = 'Er is een licentiesleutel ingesteld; hij wordt niet meer getoond.';
$_['text_licence_remove']   = 'Licentiesleutel verwijderen';
$_['text_proxy_none']       = 'Nee, of weet ik niet';
$_['text_copied']           = 'Gekopieerd';
$_['text_busy']             = 'Bezig met testen ...';
$_['text_advice']           = 'Advies: %s';
$_['text_advice_length']    = 'minstens 15 tekens (dat moet)';
$_['text_advice_digit']     = 'cijfers';
$_['text_advice_letter']    = 'kleine letters';
$_['text_advice_capital']   = 'hoofdletters';
$_['text_advice_sign']      = 'leestekens: ! * @ # ( ) =';
$_['text_advice_long']      = 'Te lang: hoogstens 64 tekens.';
$_['text_advice_refused']   = 'Kan niet in een sleutel:';
$_['text_space']            = 'spatie';

// Entry
$_['entry_status']          = 'Koppeling';
$_['entry_url']             = 'Adres van de koppeling';
$_['entry_key']             = 'API-sleutel';
$_['entry_licence']         = 'Licentiesleutel';
$_['entry_addresses']       = 'Toegestane adressen';
$_['entry_proxy']           = 'Achter een proxy';
$_['entry_contact']         = 'Laatste contact';
$_['entry_error']           = 'Laatste fout';
$_['entry_test']            = 'Zelftest';

// Help
$_['help_url']              = 'Vul dit adres in Factuurbrug in, bij Configuratie, Webwinkel.';
$_['help_key']              = 'Bedenk zelf een sleutel of laat er een maken. Vul in Factuurbrug dezelfde in.';
$_['help_licence']          = 'De sleutel die je bij je abonnement kreeg. Laat leeg als je er geen hebt.';
$_['help_addresses']        = 'Niet verplicht. Alleen deze IP-adressen mogen dan ophalen, één per regel, bijvoorbeeld 203.0.113.7 of 2001:db8::/48. Het adres waarmee je nu werkt is %s.';
$_['help_proxy']            = 'Alleen als je winkel achter een proxy staat, zoals Cloudflare of een van je hostingpartij: de kopregel waarin die zegt wie er belt. Laat dit anders uit, want iedereen kan zo’n kopregel meesturen.';
$_['help_test']             = 'Kijkt of Factuurbrug je winkel kan bereiken. Sla eerst op.';

// Button
$_['button_save']           = 'Opslaan';
$_['button_cancel']         = 'Terug';
$_['button_copy']           = 'Kopieer';
$_['button_generate']       = 'Maak een sleutel';
$_['button_test']           = 'Test nu';

// Error
$_['error_permission']      = 'Je gebruiker mag deze instellingen niet wijzigen. Geef de gebruikersgroep het recht bij Systeem, Gebruikers, Gebruikersgroepen.';
$_['error_warning']         = 'Er is nog niets opgeslagen. Kijk de gemarkeerde velden na.';
$_['error_key_missing']     = 'Stel een API-sleutel in, of zet de koppeling uit.';
$_['error_key_short']       = 'De sleutel is te kort: minstens 15 tekens.';
$_['error_key_long']        = 'De sleutel is te lang: hoogstens 64 tekens.';
$_['error_licence_long']    = 'De licentiesleutel is te lang: hoogstens 400 tekens.';
$_['error_key_refused']     = 'Deze tekens kunnen niet in een sleutel: %s';
$_['error_addresses']       = 'Dit is geen IP-adres: %s';
$_['error_addresses_many']  = 'Hoogstens 50 adressen.';
$_['error_php']             = 'Deze winkel draait op PHP %s. De koppeling heeft PHP 5.4 of nieuwer nodig.';

// What was last refused, by code
$_['code_bad_request']         = 'Factuurbrug vroeg iets dat deze module niet kent';
$_['code_wrong_key']           = 'onjuiste of ontbrekende API-sleutel';
$_['code_wrong_licence']       = 'onjuiste of ontbrekende licentiesleutel';
$_['code_address_not_allowed'] = 'adres staat niet op de lijst';
$_['code_https_required']      = 'opgevraagd zonder https';
$_['code_module_off']          = 'de koppeling staat uit';
$_['code_api_too_new']         = 'Factuurbrug is nieuwer dan deze module';
$_['code_shop_error']          = 'de winkel kon niet antwoorden; zie het foutenlogboek van de winkel';

// Self-test
$_['test_https_ok']         = 'De koppeling loopt over https.';
$_['test_https_local']      = 'Dit is een winkel op je eigen computer: https is niet nodig.';
$_['test_https_fail']       = 'Het adres begint niet met https. Zonder https antwoordt de koppeling niet. Zet SSL aan bij je hostingpartij en in Systeem, Instellingen.';
$_['test_status_ok']        = 'De koppeling staat aan.';
$_['test_status_fail']      = 'De koppeling staat uit. Zet hem aan en sla op.';
$_['test_key_ok']           = 'Er is een API-sleutel ingesteld.';
$_['test_key_fail']         = 'Er is nog geen API-sleutel ingesteld.';
$_['test_maintenance_ok']   = 'De winkel staat niet in onderhoud.';
$_['test_maintenance_fail'] = 'De winkel staat in onderhoud: dan kan Factuurbrug niets ophalen.';
$_['test_zone_ok']          = 'Tijdzone van de winkel: %s.';
$_['test_zone_utc']         = 'De tijdzone van de winkel is UTC. Bestellingen rond middernacht krijgen dan de verkeerde datum. Kies Europe/Amsterdam bij Systeem, Instellingen.';
$_['test_zone_old']         = 'De database schrijft tijden in %s; Factuurbrug rekent ze om.';
$_['test_notices_ok']       = 'Er worden geen PHP-meldingen getoond.';
$_['test_notices_warn']     = 'De winkel toont PHP-meldingen. Die kunnen het antwoord bederven. Zet Foutmeldingen tonen uit bij Systeem, Instellingen, Server.';
$_['test_memory_ok']        = 'De module kan onthouden hoe vaak er een onjuiste sleutel kwam.';
$_['test_memory_warn']      = 'De map voor tijdelijke bestanden is niet beschrijfbaar. De koppeling werkt, maar onjuiste sleutels worden niet geteld.';
$_['test_call_ok']          = 'Het adres geeft antwoord.';
$_['test_call_off']         = 'Het adres geeft antwoord, maar de koppeling staat uit.';
$_['test_call_address']     = 'Het adres geeft antwoord, maar jouw adres staat niet op de lijst.';
$_['test_call_https']       = 'De koppeling weigert: het verzoek kwam zonder https aan.';
$_['test_call_maintenance'] = 'Het adres geeft de onderhoudspagina.';
$_['test_call_missing']     = 'Het adres bestaat niet (404). Is de module wel geïnstalleerd bij Extensies, Modules?';
$_['test_call_dirty']       = 'Er staat tekst voor het antwoord, bijvoorbeeld een PHP-melding:';
$_['test_call_odd']         = 'De winkel antwoordt met iets anders dan de koppeling:';
$_['test_call_none']        = 'Je browser kan het adres niet bereiken. Staat het beheer op een ander adres dan de winkel, test dan in Factuurbrug.';
