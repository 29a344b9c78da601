<?php
/**
 * The settings page's form, for every generation of OpenCart. A stored key is never put in it.
 */
class FactuurbrugForm {
	private $style;
	private $language;

	/** $style as in FactuurbrugFormStyle; $language: the shop's language object, the module's texts loaded. */
	public function __construct($style, $language) {
		$this->style = new FactuurbrugFormStyle($style);
		$this->language = $language;
	}

	/**
	 * The form as HTML. $page: 'action', 'test' (addresses), 'url' of the connection, 'settings' as stored, 'state' of
	 * FactuurbrugState, 'own' address of the merchant, 'posted' fields and their 'errors'.
	 */
	public function html(array $page) {
		$posted = $page['posted'];
		$status = isset($posted['status']) ? $posted['status'] : $page['settings']['status'];
		$addresses = isset($posted['addresses']) ? $posted['addresses'] : $page['settings']['addresses'];
		$proxy = isset($posted['proxy']) ? $posted['proxy'] : $page['settings']['proxy'];
		$help = sprintf($this->text('help_addresses'), $page['own']);
		$rows = $this->row('status', $this->style->onOff('status', (bool)$status, $this->text('text_on'), $this->text('text_off')), '', $page)
			. $this->row('url', $this->url($page['url']), $this->text('help_url'), $page)
			. $this->row('key', $this->key($page['settings']['key'] !== '', $posted), '', $page)
			. $this->row('licence', $this->licence($page['settings']['licence'] !== '', $posted), '', $page)
			. $this->row('addresses', $this->addresses($addresses), $help, $page)
			. $this->row('proxy', $this->proxy($proxy), $this->text('help_proxy'), $page)
			. $this->row('contact', $this->contact($page['state']['contact']), '', $page)
			. $this->row('error', $this->lastError($page['state']['error']), '', $page)
			. $this->row('test', $this->test(), '', $page);
		return '<div id="factuurbrug" data-texts="' . FactuurbrugFormStyle::escape(FactuurbrugJson::encode($this->scriptTexts($page))) . '">'
			. $this->style->form($page['action'], $rows) . '</div>';
	}

	private function row($name, $control, $help, array $page) {
		$error = isset($page['errors'][$name]) ? $page['errors'][$name] : '';
		return $this->style->row($name, $this->text('entry_' . $name), $control, $help, $error);
	}

	private function url($url) {
		$input = '<input type="text" id="input-url" class="form-control" readonly size="70" value="' . FactuurbrugFormStyle::escape($url) . '">';
		return $this->style->inputWithButtons($input, array('copy-url' => $this->text('button_copy')));
	}

	private function key($stored, array $posted) {
		$input = $this->secret('key', isset($posted['key']) ? $posted['key'] : '');
		$buttons = array('generate' => $this->text('button_generate'), 'copy-key' => $this->text('button_copy'));
		return $this->style->inputWithButtons($input, $buttons)
			. $this->style->note($this->text($stored ? 'text_key_stored' : 'help_key'))
			. '<ul id="factuurbrug-advice" class="list-unstyled" hidden></ul>';
	}

	private function licence($stored, array $posted) {
		$html = $this->secret('licence', isset($posted['licence']) ? $posted['licence'] : '');
		if (!$stored) {
			return $html . $this->style->note($this->text('help_licence'));
		}
		return $html . $this->style->note($this->text('text_licence_stored')) . $this->style->checkbox('licence_remove', $this->text('text_licence_remove'));
	}

	private function test() {
		return $this->style->button('test', $this->text('button_test')) . $this->style->note($this->text('help_test'))
			. '<ul id="factuurbrug-results" class="list-unstyled"></ul>';
	}

	/** Typed in plain sight, since the merchant has to copy it; password managers are asked to leave it alone. */
	private function secret($name, $value) {
		return '<input type="text" name="' . $name . '" id="input-' . $name . '" class="form-control" autocomplete="off" spellcheck="false" size="70" value="'
			. FactuurbrugFormStyle::escape($value) . '">';
	}

	private function addresses($list) {
		return '<textarea name="addresses" id="input-addresses" class="form-control" rows="3" cols="68" spellcheck="false">'
			. FactuurbrugFormStyle::escape($list) . '</textarea>';
	}

	private function proxy($chosen) {
		$options = array('' => $this->text('text_proxy_none'));
		foreach (FactuurbrugAddresses::headers() as $header) {
			$options[$header] = $header;
		}
		return $this->style->select('proxy', $options, $chosen);
	}

	private function contact($contact) {
		return $this->style->plain(isset($contact['time']) ? $this->moment($contact['time']) : FactuurbrugFormStyle::escape($this->text('text_never')));
	}

	private function lastError($error) {
		if (!isset($error['time'], $error['code'])) {
			return $this->style->plain(FactuurbrugFormStyle::escape($this->text('text_no_error')));
		}
		$text = $this->text('code_' . preg_replace('/[^a-z_]/', '', $error['code']));
		return $this->style->plain($this->moment($error['time']) . ': ' . FactuurbrugFormStyle::escape($text));
	}

	/** In UTC; settings.js shows it in the merchant's own time. */
	private function moment($time) {
		return '<time data-moment="' . gmdate('Y-m-d\TH:i:s\Z', (int)$time) . '">' . gmdate('d-m-Y H:i', (int)$time) . ' UTC</time>';
	}

	/** What settings.js needs. */
	private function scriptTexts(array $page) {
		$texts = array('url' => $page['url'], 'test' => $page['test'], 'signs' => FactuurbrugKeys::SIGNS, 'shortest' => FactuurbrugKeys::SHORTEST, 'longest' => FactuurbrugKeys::LONGEST);
		foreach (array('text_locale', 'text_copied', 'text_busy', 'text_key_new', 'text_space', 'text_advice', 'text_advice_length', 'text_advice_digit', 'text_advice_letter',
			'text_advice_capital', 'text_advice_sign', 'text_advice_long', 'text_advice_refused', 'test_call_ok', 'test_call_off',
			'test_call_address', 'test_call_https', 'test_call_maintenance', 'test_call_missing', 'test_call_dirty',
			'test_call_odd', 'test_call_none') as $key) {
			$texts[$key] = $this->text($key);
		}
		return $texts;
	}

	private function text($key) {
		return $this->language->get($key);
	}
}
