/**
 * Web pages as an environment: tasks in a real headless Chromium, driven over the DevTools
 * protocol.
 *
 * <p>A {@link dev.agoge.bridge.browser.BrowserEnvironment} has pages, its own or a folder of the
 * user's, that follow the conventions of MiniWoB++ (Liu et al., 2018): {@code
 * core.startEpisodeReal()}, {@code core.getUtterance()}, {@code WOB_DONE_GLOBAL}, {@code
 * WOB_RAW_REWARD_GLOBAL}. What the agent sees is the accessibility tree; nothing outside the pages
 * can be reached. {@link dev.agoge.bridge.browser.Chromium} is the process, {@link
 * dev.agoge.bridge.browser.DevTools} the protocol, {@link dev.agoge.bridge.browser.Tab} one page.
 */
@NullMarked
package dev.agoge.bridge.browser;

import org.jspecify.annotations.NullMarked;
