<?php
/**
 * Checks what the merchant filled in and makes of it what is stored.
 */
class FactuurbrugSettings {
	const CODE = 'module_factuurbrug';
	const MOST_ADDRESSES = 50;

	/** The stored settings: 'status', 'key', 'licence' (both hashed), 'addresses' and 'proxy' (header), all text. */
	public static function stored($config) {
		$settings = array();
		foreach (array('status', 'key', 'licence', 'addresses', 'proxy') as $name) {
			$settings[$name] = (string)$config->get(self::CODE . '_' . $name);
		}
		return $settings;
	}

	/** The fields of the form as typed; OpenCart escapes what is posted. */
	public static function posted(array $post) {
		$fields = array();
		foreach (array('status', 'key', 'licence', 'licence_remove', 'addresses', 'proxy') as $name) {
			$value = isset($post[$name]) && is_string($post[$name]) ? $post[$name] : '';
			$fields[$name] = trim(substr(html_entity_decode($value, ENT_QUOTES, 'UTF-8'), 0, 5000));
		}
		return $fields;
	}

	/** What is wrong, field => text; empty when all is well. */
	public static function errors(array $fields, array $stored, $language) {
		$errors = array();
		$key = self::keyError($fields['key'], FactuurbrugKeys::SHORTEST, FactuurbrugKeys::LONGEST, $language);
		if ($key !== '') {
			$errors['key'] = $key;
		} elseif ($fields['status'] && $fields['key'] === '' && $stored['key'] === '') {
			$errors['key'] = $language->get('error_key_missing');
		}
		$licence = self::keyError($fields['licence'], 1, FactuurbrugKeys::LONGEST_LICENCE, $language);
		if ($licence !== '') {
			$errors['licence'] = $licence;
		}
		$lines = FactuurbrugAddresses::lines($fields['addresses']);
		foreach ($lines as $line) {
			if (!FactuurbrugAddresses::valid($line)) {
				$errors['addresses'] = sprintf($language->get('error_addresses'), substr($line, 0, 50));
			}
		}
		if (count($lines) > self::MOST_ADDRESSES) {
			$errors['addresses'] = $language->get('error_addresses_many');
		}
		return $errors;
	}

	/** What is to be stored, setting key => text. An empty key or licence key leaves the stored one as it is. */
	public static function toStore(array $fields, array $stored) {
		$licence = $fields['licence_remove'] ? '' : $stored['licence'];
		return array(
			self::CODE . '_status' => $fields['status'] ? '1' : '0',
			self::CODE . '_key' => $fields['key'] !== '' ? FactuurbrugKeys::hash($fields['key']) : $stored['key'],
			self::CODE . '_licence' => $fields['licence'] !== '' ? FactuurbrugKeys::hash($fields['licence']) : $licence,
			self::CODE . '_addresses' => implode("\n", FactuurbrugAddresses::lines($fields['addresses'])),
			self::CODE . '_proxy' => in_array($fields['proxy'], FactuurbrugAddresses::headers(), true) ? $fields['proxy'] : '',
		);
	}

	private static function keyError($key, $shortest, $longest, $language) {
		if ($key === '') {
			return '';
		}
		$refused = FactuurbrugKeys::refused($key);
		if ($refused) {
			return sprintf($language->get('error_key_refused'), implode('  ', str_replace(' ', $language->get('text_space'), $refused)));
		}
		if (strlen($key) > $longest) {
			return $language->get($longest === FactuurbrugKeys::LONGEST ? 'error_key_long' : 'error_licence_long');
		}
		return strlen($key) < $shortest ? $language->get('error_key_short') : '';
	}
}
