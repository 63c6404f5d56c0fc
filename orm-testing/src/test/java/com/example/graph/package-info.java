/** Models that refer to each other in circles, to themselves, and to keys of several fields. */
package com.example.graph;
