/** The model of docs/writing.md. */
@NullMarked
package com.example.club;

import org.jspecify.annotations.NullMarked;
