import cron from 'node-cron'
import type { Alarm } from '../../ports/alarm.ts'

/**
 * node-cron as an alarm clock and nothing more. It does not run what it missed while the computer slept, but says so: then it
 * wakes us as well.
 */
export const cronAlarm: Alarm = {
  start(times, timeZone, wake) {
    const daily = times.map((time) => {
      const [hour = '3', minute = '30'] = time.split(':')
      return `${Number(minute)} ${Number(hour)} * * *`
    })
    const tasks = ['0 * * * *', ...new Set(daily)].map((expression) => {
      const task = cron.schedule(expression, wake, { timezone: timeZone, noOverlap: true })
      task.on('execution:missed', wake)
      return task
    })
    return () => {
      for (const task of tasks) void task.destroy()
    }
  },
}
