using Engagement.App.Data;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Publishing;

internal sealed class PostMapping : IEntityTypeConfiguration<Post>
{
    public void Configure(EntityTypeBuilder<Post> builder)
    {
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Version).IsConcurrencyToken();
        builder.Property(row => row.Media).StoredAsJson();
        builder.Property(row => row.Manner).StoredAsJson();
        builder.HasMany(row => row.Channels).WithOne().HasForeignKey(row => row.PostId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(row => new { row.PublishAt, row.Id });
        builder.HasIndex(row => row.ThemeId);
        builder.HasIndex(row => row.LibraryItemId);
        builder.HasIndex(row => new { row.State, row.PublishAt });
    }
}
