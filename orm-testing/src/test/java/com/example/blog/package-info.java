/** The models of the guides: users write posts, which have tags and comments. */
package com.example.blog;
