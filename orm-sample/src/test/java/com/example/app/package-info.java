/** The program of docs/getting-started.md. */
@NullMarked
package com.example.app;

import org.jspecify.annotations.NullMarked;
