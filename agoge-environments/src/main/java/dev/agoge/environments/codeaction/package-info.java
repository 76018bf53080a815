/**
 * Code as action: any environment with tools becomes one whose actions are small programs. {@link
 * dev.agoge.environments.codeaction.CodeActions} wraps an environment; its episodes hand each
 * program to a {@link dev.agoge.environments.sandbox.CodeSandbox}, in which every tool is a
 * function. After CodeAct (Wang et al., <i>Executable Code Actions Elicit Better LLM Agents</i>,
 * 2024).
 */
@NullMarked
package dev.agoge.environments.codeaction;

import org.jspecify.annotations.NullMarked;
