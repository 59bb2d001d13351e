using Engagement.App.Data;
using Engagement.App.Library;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Engagement.App.Publishing;

internal sealed class PostMediaMapping : IEntityTypeConfiguration<PostMedia>
{
    public void Configure(EntityTypeBuilder<PostMedia> builder)
    {
        builder.HasKey(row => new { row.PostId, row.MediaId });
        builder.HasOne<Post>().WithMany().HasForeignKey(row => row.PostId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Media>().WithMany().HasForeignKey(row => row.MediaId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(row => row.MediaId);
    }
}
