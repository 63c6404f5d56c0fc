/** The project of docs/first-service.md. */
@NullMarked
package com.example.library;

import org.jspecify.annotations.NullMarked;
