<?php
/**
 * The HTML around the fields in the style of each generation's admin: 'table' (1.5), 'bs3' (2.x and 3.0) and 'bs5' (4.x).
 */
class FactuurbrugFormStyle {
	private $style;

	public function __construct($style) {
		$this->style = $style;
	}

	/** The whole form around its rows. */
	public function form($action, $rows) {
		$attributes = 'id="form-factuurbrug" action="' . self::escape($action) . '" method="post" autocomplete="off"';
		if ($this->style === 'table') {
			return '<form ' . $attributes . '><table class="form">' . $rows . '</table></form>';
		}
		if ($this->style === 'bs3') {
			return '<form ' . $attributes . ' class="form-horizontal">' . $rows . '</form>';
		}
		return '<form ' . $attributes . ' data-oc-toggle="ajax">' . $rows . '</form>';
	}

	/** A field with its label, help and error. $control is HTML, the rest is text. $name: of the field, as in input-NAME. */
	public function row($name, $label, $control, $help, $error) {
		$label = self::escape($label);
		$error = self::escape($error);
		if ($this->style === 'table') {
			return '<tr><td><label for="input-' . $name . '">' . $label . '</label></td><td>' . $control
				. $this->note($help)
				. ($error === '' ? '' : '<span class="error">' . $error . '</span>') . '</td></tr>';
		}
		if ($this->style === 'bs3') {
			return '<div class="form-group' . ($error === '' ? '' : ' has-error') . '"><label class="col-sm-2 control-label" for="input-' . $name . '">'
				. $label . '</label><div class="col-sm-10">' . $control . $this->note($help)
				. ($error === '' ? '' : '<div class="text-danger">' . $error . '</div>') . '</div></div>';
		}
		return '<div class="row mb-3"><label for="input-' . $name . '" class="col-sm-2 col-form-label">' . $label
			. '</label><div class="col-sm-10">' . $control . '<div id="error-' . $name . '" class="invalid-feedback">' . $error . '</div>'
			. $this->note($help) . '</div></div>';
	}

	/** A line of help under a field. */
	public function note($text) {
		$class = array('table' => 'help', 'bs3' => 'help-block', 'bs5' => 'form-text mb-2');
		return $text === '' ? '' : '<div class="' . $class[$this->style] . '">' . self::escape($text) . '</div>';
	}

	/** An input with buttons behind it: text of the button by the id that settings.js knows. */
	public function inputWithButtons($input, array $buttons) {
		$html = '';
		foreach ($buttons as $id => $text) {
			$html .= $this->button($id, $text) . ($this->style === 'table' ? ' ' : '');
		}
		if ($this->style === 'bs3') {
			return '<div class="input-group">' . $input . '<span class="input-group-btn">' . $html . '</span></div>';
		}
		return $this->style === 'bs5' ? '<div class="input-group">' . $input . $html . '</div>' : $input . ' ' . $html;
	}

	public function button($id, $text) {
		$class = array('table' => 'button', 'bs3' => 'btn btn-default', 'bs5' => 'btn btn-outline-secondary');
		$tag = $this->style === 'table' ? 'a' : 'button type="button"';
		return '<' . $tag . ' id="factuurbrug-' . $id . '" class="' . $class[$this->style] . '">' . self::escape($text)
			. ($this->style === 'table' ? '</a>' : '</button>');
	}

	/** On or off, in the way of the generation. */
	public function onOff($name, $on, $textOn, $textOff) {
		if ($this->style === 'bs5') {
			return '<div class="form-check form-switch form-switch-lg"><input type="hidden" name="' . $name . '" value="0">'
				. '<input type="checkbox" name="' . $name . '" value="1" id="input-' . $name . '" class="form-check-input"' . ($on ? ' checked' : '') . '></div>';
		}
		return $this->select($name, array('1' => $textOn, '0' => $textOff), $on ? '1' : '0');
	}

	/** A choice: text by value. */
	public function select($name, array $options, $chosen) {
		$html = '<select name="' . $name . '" id="input-' . $name . '" class="' . ($this->style === 'bs5' ? 'form-select' : 'form-control') . '">';
		foreach ($options as $value => $text) {
			$html .= '<option value="' . self::escape($value) . '"' . ((string)$value === (string)$chosen ? ' selected' : '') . '>' . self::escape($text) . '</option>';
		}
		return $html . '</select>';
	}

	public function checkbox($name, $text) {
		$class = array('table' => '', 'bs3' => 'checkbox', 'bs5' => 'form-check');
		return '<div class="' . $class[$this->style] . '"><label><input type="checkbox" name="' . $name . '" value="1"'
			. ($this->style === 'bs5' ? ' class="form-check-input"' : '') . '> ' . self::escape($text) . '</label></div>';
	}

	/** A line that only tells something. */
	public function plain($html) {
		$class = array('table' => '', 'bs3' => 'form-control-static', 'bs5' => 'form-control-plaintext');
		return '<div class="' . $class[$this->style] . '">' . $html . '</div>';
	}

	public static function escape($text) {
		return htmlspecialchars((string)$text, ENT_QUOTES, 'UTF-8');
	}
}
