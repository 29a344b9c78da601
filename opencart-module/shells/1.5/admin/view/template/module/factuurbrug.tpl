<?php echo $header; ?>
<div id="content">
  <div class="breadcrumb">
    <?php foreach ($breadcrumbs as $at => $breadcrumb) { ?>
    <?php echo $at ? ' :: ' : ''; ?><a href="<?php echo htmlspecialchars($breadcrumb['href']); ?>"><?php echo $breadcrumb['text']; ?></a>
    <?php } ?>
  </div>
  <?php if ($error_warning) { ?>
  <div class="warning"><?php echo $error_warning; ?></div>
  <?php } ?>
  <?php if ($success) { ?>
  <div class="success"><?php echo $success; ?></div>
  <?php } ?>
  <div class="box">
    <div class="heading">
      <h1><img src="view/image/module.png" alt="" /> <?php echo $heading_title; ?></h1>
      <div class="buttons">
        <a onclick="document.getElementById('form-factuurbrug').submit();" class="button"><?php echo $button_save; ?></a>
        <a href="<?php echo htmlspecialchars($cancel); ?>" class="button"><?php echo $button_cancel; ?></a>
      </div>
    </div>
    <div class="content"><?php echo $form; ?></div>
  </div>
</div>
<script src="view/javascript/factuurbrug/settings.js"></script>
<?php echo $footer; ?>
