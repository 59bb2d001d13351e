using Engagement.App.Data;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Publishing;

internal sealed class PostVersionMapping : IEntityTypeConfiguration<PostVersion>
{
    public void Configure(EntityTypeBuilder<PostVersion> builder)
    {
        builder.HasKey(row => new { row.PostId, row.Number });
        builder.Property(row => row.Channels).StoredAsJson();
        builder.Property(row => row.Media).StoredAsJson();
        builder.Property(row => row.Manner).StoredAsJson();
        builder.HasOne<Post>().WithMany().HasForeignKey(row => row.PostId).OnDelete(DeleteBehavior.Cascade);
    }
}
