/** The models of docs/transactions.md. */
@NullMarked
package com.example.bank;

import org.jspecify.annotations.NullMarked;
