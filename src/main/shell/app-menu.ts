import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { ShellText } from '../../shared/text/shell.ts'

/**
 * The menu of the window. Hidden on Windows and Linux until Alt is pressed, but there for the keys that come with it: without
 * a menu there is no zooming.
 */
export function setAppMenu(text: ShellText, platform: NodeJS.Platform): void {
  const { menu, quit } = text
  const file: MenuItemConstructorOptions = {
    label: menu.file,
    submenu: [
      { role: 'close', label: menu.closeWindow },
      { role: 'quit', label: quit },
    ],
  }
  const edit: MenuItemConstructorOptions = {
    label: menu.edit,
    submenu: [
      { role: 'undo', label: menu.undo },
      { role: 'redo', label: menu.redo },
      { type: 'separator' },
      { role: 'cut', label: menu.cut },
      { role: 'copy', label: menu.copy },
      { role: 'paste', label: menu.paste },
      { role: 'selectAll', label: menu.selectAll },
    ],
  }
  const view: MenuItemConstructorOptions = {
    label: menu.view,
    submenu: [
      { role: 'zoomIn', label: menu.zoomIn },
      // The key without Shift, as most people press it.
      { role: 'zoomIn', accelerator: 'CommandOrControl+=', visible: false },
      { role: 'zoomOut', label: menu.zoomOut },
      { role: 'resetZoom', label: menu.zoomReset },
      { type: 'separator' },
      { role: 'togglefullscreen', label: menu.fullScreen },
    ],
  }
  const own: MenuItemConstructorOptions[] = platform === 'darwin' ? [{ role: 'appMenu' }] : []
  Menu.setApplicationMenu(Menu.buildFromTemplate([...own, file, edit, view]))
}
