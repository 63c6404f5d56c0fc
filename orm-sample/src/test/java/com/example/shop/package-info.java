/** The models of docs/models.md and docs/queries.md. */
@NullMarked
package com.example.shop;

import org.jspecify.annotations.NullMarked;
