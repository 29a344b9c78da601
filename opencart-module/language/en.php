<?php
// Heading
$_['heading_title']         = 'Factuurbrug';

// Text
$_['text_modules']          = 'Modules';
$_['text_home']             = 'Home';
$_['text_locale']           = 'en-GB';
$_['text_edit']             = 'Connection with Factuurbrug';
$_['text_success']          = 'The settings have been saved.';
$_['text_on']               = 'On';
$_['text_off']              = 'Off';
$_['text_never']            = 'No contact yet';
$_['text_no_error']         = 'None';
$_['text_key_stored']       = 'A key is set; it is not shown again. Fill in a new one only to replace it.';
$_['text_key_new']          = 'Copy this key to Factuurbrug now: once saved it is not shown again.';
$_['text_licence_stored']   = 'A licence key is set; it is not shown again.';
$_['text_licence_remove']   = 'Remove the licence key';
$_['text_proxy_none']       = 'No, or I do not know';
$_['text_copied']           = 'Copied';
$_['text_busy']             = 'Testing ...';
$_['text_advice']           = 'Advice: %s';
$_['text_advice_length']    = 'at least 15 characters (required)';
$_['text_advice_digit']     = 'digits';
$_['text_advice_letter']    = 'small letters';
$_['text_advice_capital']   = 'capitals';
$_['text_advice_sign']      = 'signs: ! * @ # ( ) =';
$_['text_advice_long']      = 'Too long: at most 64 characters.';
$_['text_advice_refused']   = 'Cannot be in a key:';
$_['text_space']            = 'space';

// Entry
$_['entry_status']          = 'Connection';
$_['entry_url']             = 'Connection address';
$_['entry_key']             = 'API key';
$_['entry_licence']         = 'Licence key';
$_['entry_addresses']       = 'Allowed addresses';
$_['entry_proxy']           = 'Behind a proxy';
$_['entry_contact']         = 'Last contact';
$_['entry_error']           = 'Last error';
$_['entry_test']            = 'Self-test';

// Help
$_['help_url']              = 'Fill in this address in Factuurbrug, under Settings, Shop.';
$_['help_key']              = 'Make up a key or have one made. Fill in the same one in Factuurbrug.';
$_['help_licence']          = 'The key that came with your subscription. Leave empty if you have none.';
$_['help_addresses']        = 'Optional. Only these IP addresses may fetch then, one per line, for example 203.0.113.7 or 2001:db8::/48. The address you are working from now is %s.';
$_['help_proxy']            = 'Only if your shop stands behind a proxy, such as Cloudflare or one of your hosting company: the header in which it says who calls. Otherwise leave it off, for anyone can send such a header.';
$_['help_test']             = 'Checks whether Factuurbrug can reach your shop. Save first.';

// Button
$_['button_save']           = 'Save';
$_['button_cancel']         = 'Back';
$_['button_copy']           = 'Copy';
$_['button_generate']       = 'Make a key';
$_['button_test']           = 'Test now';

// Error
$_['error_permission']      = 'Your user may not change these settings. Give the user group permission under System, Users, User Groups.';
$_['error_warning']         = 'Nothing has been saved yet. Check the marked fields.';
$_['error_key_missing']     = 'Set an API key, or switch the connection off.';
$_['error_key_short']       = 'The key is too short: at least 15 characters.';
$_['error_key_long']        = 'The key is too long: at most 64 characters.';
$_['error_licence_long']    = 'The licence key is too long: at most 400 characters.';
$_['error_key_refused']     = 'These characters cannot be in a key: %s';
$_['error_addresses']       = 'This is not an IP address: %s';
$_['error_addresses_many']  = 'At most 50 addresses.';
$_['error_php']             = 'This shop runs on PHP %s. The connection needs PHP 5.4 or newer.';

// What was last refused, by code
$_['code_bad_request']         = 'Factuurbrug asked for something this module does not know';
$_['code_wrong_key']           = 'wrong or missing API key';
$_['code_wrong_licence']       = 'wrong or missing licence key';
$_['code_address_not_allowed'] = 'address not on the list';
$_['code_https_required']      = 'asked for without https';
$_['code_module_off']          = 'the connection is switched off';
$_['code_api_too_new']         = 'Factuurbrug is newer than this module';
$_['code_shop_error']          = 'the shop could not answer; see the error log of the shop';

// Self-test
$_['test_https_ok']         = 'The connection uses https.';
$_['test_https_local']      = 'This shop is on your own computer: https is not needed.';
$_['test_https_fail']       = 'The address does not start with https. Without https the connection does not answer. Switch SSL on at your hosting company and under System, Settings.';
$_['test_status_ok']        = 'The connection is switched on.';
$_['test_status_fail']      = 'The connection is switched off. Switch it on and save.';
$_['test_key_ok']           = 'An API key is set.';
$_['test_key_fail']         = 'No API key has been set yet.';
$_['test_maintenance_ok']   = 'The shop is not in maintenance mode.';
$_['test_maintenance_fail'] = 'The shop is in maintenance mode: Factuurbrug cannot fetch anything then.';
$_['test_zone_ok']          = 'Time zone of the shop: %s.';
$_['test_zone_utc']         = 'The time zone of the shop is UTC. Orders around midnight get the wrong date. Choose Europe/Amsterdam under System, Settings.';
$_['test_zone_old']         = 'The database writes times in %s; Factuurbrug converts them.';
$_['test_notices_ok']       = 'No PHP notices are shown.';
$_['test_notices_warn']     = 'The shop shows PHP notices. They can spoil the reply. Switch Display Errors off under System, Settings, Server.';
$_['test_memory_ok']        = 'The module can remember how often a wrong key came.';
$_['test_memory_warn']      = 'The folder for temporary files cannot be written to. The connection works, but wrong keys are not counted.';
$_['test_call_ok']          = 'The address answers.';
$_['test_call_off']         = 'The address answers, but the connection is switched off.';
$_['test_call_address']     = 'The address answers, but your address is not on the list.';
$_['test_call_https']       = 'The connection refuses: the request arrived without https.';
$_['test_call_maintenance'] = 'The address gives the maintenance page.';
$_['test_call_missing']     = 'The address does not exist (404). Is the module installed under Extensions, Modules?';
$_['test_call_dirty']       = 'There is text in front of the reply, for example a PHP notice:';
$_['test_call_odd']         = 'The shop answers with something else than the connection:';
$_['test_call_none']        = 'Your browser cannot reach the address. If the admin is on another address than the shop, test in Factuurbrug.';
