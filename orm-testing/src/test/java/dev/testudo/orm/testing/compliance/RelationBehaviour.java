package dev.testudo.orm.testing.compliance;

import com.example.blog.CommentManager;
import com.example.blog.Post;
import com.example.blog.PostManager;
import com.example.blog.TagManager;
import com.example.blog.User;
import com.example.blog.UserManager;
import com.example.graph.PlayerManager;
import com.example.graph.TeamManager;
import dev.testudo.orm.Orm;
import dev.testudo.orm.relation.One;

/** What tests of related models work with: the engine's Orm, whose tables are empty. */
interface RelationBehaviour {
  Orm orm();

  /** A second Orm on a new, empty database of the same server. */
  Orm fresh();

  default UserManager users() {
    return new UserManager(orm());
  }

  default PostManager posts() {
    return new PostManager(orm());
  }

  default CommentManager comments() {
    return new CommentManager(orm());
  }

  default TagManager tags() {
    return new TagManager(orm());
  }

  default TeamManager teams() {
    return new TeamManager(orm());
  }

  default PlayerManager players() {
    return new PlayerManager(orm());
  }

  default User user(String name) {
    return users()
        .create(
            u -> {
              u.username = name;
              u.email = name + "@example.com";
            })
        .await();
  }

  default Post post(User author, String title) {
    return posts()
        .create(
            p -> {
              p.title = title;
              p.content = "";
              p.author = One.of(author);
            })
        .await();
  }
}
