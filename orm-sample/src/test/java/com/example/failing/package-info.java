/** Every exception of Testudo, as the guide shows them. */
package com.example.failing;
