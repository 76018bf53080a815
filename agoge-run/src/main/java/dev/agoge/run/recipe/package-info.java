/**
 * Recipes from YAML: {@link dev.agoge.run.recipe.RecipeReader} lays a recipe over the environment's
 * defaults and the user's {@code --set} options, {@link dev.agoge.run.recipe.Binder} makes records
 * of it with file, line and column of every mistake, and {@link dev.agoge.run.recipe.RecipeSchema}
 * publishes the JSON schema of it all.
 */
@NullMarked
package dev.agoge.run.recipe;

import org.jspecify.annotations.NullMarked;
