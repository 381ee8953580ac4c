/* Tagged PDFs -> one tagged PDF, with pdf-lib. Pages, tags and bookmarks are copied with all that they refer to, each
   thing once; the numbers that tie a page to its tags are moved on, so that no two papers share one. Each paper is a part
   of the whole, in its own language, with its own bookmark, and begins on its own sheet of paper. */
(function () {
  "use strict";

  function list(lib, context, value) {
    var found = context.lookup(value);
    if (!found) return [];
    return found instanceof lib.PDFArray ? found.asArray() : [value];
  }

  /* Keys and values of a tree of numbers, wherever its branches are. */
  function numbers(lib, context, node) {
    var name = lib.PDFName;
    var found = [];
    var own = list(lib, context, node.get(name.of("Nums")));
    for (var at = 0; at < own.length; at += 2) found.push([context.lookup(own[at]).asNumber(), own[at + 1]]);
    list(lib, context, node.get(name.of("Kids"))).forEach(function (each) {
      found = found.concat(numbers(lib, context, context.lookup(each)));
    });
    return found;
  }

  function text(lib, words) {
    return lib.PDFHexString.fromText(words);
  }

  function Whole(lib, pdf) {
    this.lib = lib;
    this.pdf = pdf;
    this.context = pdf.context;
    this.tree = this.context.nextRef();
    this.document = this.context.nextRef();
    this.outlines = this.context.nextRef();
    this.parts = [];
    this.keys = [];
    this.ids = [];
    this.marks = [];
    this.roles = this.context.obj({});
    this.next = 0;
  }

  Whole.prototype.add = function (paper, one) {
    var lib = this.lib;
    var name = lib.PDFName;
    var context = this.context;
    var copier = lib.PDFObjectCopier.for(one.context, context);
    var before = context.largestObjectNumber;
    var tags = one.catalog.lookup(name.of("StructTreeRoot"), lib.PDFDict);
    var marks = one.catalog.get(name.of("Outlines"));
    var mark = context.nextRef();
    /* What leads up to the top of a paper's tags and bookmarks leads to the whole's. */
    copier.traversedObjects.set(one.catalog.get(name.of("StructTreeRoot")), this.document);
    if (marks) copier.traversedObjects.set(marks, mark);
    var pages = one.getPages().map(function (page) {
      var ref = copier.copy(page.ref);
      this.pdf.addPage(lib.PDFPage.of(context.lookup(ref), ref, this.pdf));
      return ref;
    }, this);
    list(lib, one.context, tags.get(name.of("K"))).forEach(function (each) {
      var ref = copier.copy(each);
      var top = context.lookup(ref);
      if (top.get(name.of("S")) === name.of("Document")) top.set(name.of("S"), name.of("Part"));
      top.set(name.of("Lang"), copier.copy(one.catalog.get(name.of("Lang"))));
      this.parts.push(ref);
    }, this);
    var roles = tags.lookupMaybe(name.of("RoleMap"), lib.PDFDict);
    if (roles) roles.entries().forEach(function (each) { this.roles.set(each[0], copier.copy(each[1])); }, this);
    var keys = numbers(lib, one.context, tags.lookup(name.of("ParentTree"), lib.PDFDict));
    keys.forEach(function (each) { this.keys.push(context.obj(this.next + each[0]), copier.copy(each[1])); }, this);
    this.move(before);
    this.next += keys.reduce(function (most, each) { return Math.max(most, each[0] + 1); }, 0);
    this.bookmark(mark, paper, pages[0], marks && one.context.lookup(marks), copier);
    return pages.length;
  };

  /* Numbers of pages' tags and names of cells are moved out of the way of other papers'. */
  Whole.prototype.move = function (before) {
    var lib = this.lib;
    var name = lib.PDFName;
    this.context.enumerateIndirectObjects().forEach(function (each) {
      var dict = each[1] instanceof lib.PDFStream ? each[1].dict : each[1];
      if (each[0].objectNumber <= before || !(dict instanceof lib.PDFDict)) return;
      ["StructParents", "StructParent"].map(name.of).forEach(function (key) {
        if (dict.has(key)) dict.set(key, this.context.obj(this.next + dict.lookup(key, lib.PDFNumber).asNumber()));
      }, this);
      if (!dict.has(name.of("S")) || !dict.has(name.of("P"))) return;
      if (dict.has(name.of("ID"))) {
        var id = this.named(dict.lookup(name.of("ID")));
        dict.set(name.of("ID"), id);
        this.ids.push([id, each[0]]);
      }
      list(lib, this.context, dict.get(name.of("A"))).forEach(function (attribute) {
        var heads = this.context.lookup(attribute).lookupMaybe(name.of("Headers"), lib.PDFArray);
        if (heads) heads.asArray().forEach(function (head, at) { heads.set(at, this.named(head)); }, this);
      }, this);
    }, this);
  };

  Whole.prototype.named = function (id) {
    return text(this.lib, this.marks.length + "-" + id.decodeText());
  };

  Whole.prototype.bookmark = function (ref, paper, page, marks, copier) {
    var name = this.lib.PDFName;
    var mark = this.context.obj({ Parent: this.outlines, Title: text(this.lib, paper.name), Dest: [page, "XYZ", null, null, null] });
    if (marks && marks.has(name.of("First"))) {
      mark.set(name.of("First"), copier.copy(marks.get(name.of("First"))));
      mark.set(name.of("Last"), copier.copy(marks.get(name.of("Last"))));
      var below = 0;
      for (var each = marks.get(name.of("First")); each; each = copier.src.lookup(each).get(name.of("Next"))) below += 1;
      mark.set(name.of("Count"), this.context.obj(-below));
    }
    this.context.assign(ref, mark);
    this.marks.push(ref);
  };

  Whole.prototype.finish = function (title, language) {
    var name = this.lib.PDFName;
    var context = this.context;
    var catalog = this.pdf.catalog;
    var ids = this.ids.sort(function (one, other) { return one[0].asString() < other[0].asString() ? -1 : 1; });
    var tree = context.obj({
      Type: "StructTreeRoot",
      K: [this.document],
      RoleMap: this.roles,
      ParentTree: context.obj({ Nums: this.keys }),
      ParentTreeNextKey: this.next
    });
    if (ids.length) tree.set(name.of("IDTree"), context.obj({ Names: [].concat.apply([], ids) }));
    context.assign(this.tree, tree);
    context.assign(this.document, context.obj({ Type: "StructElem", S: "Document", P: this.tree, K: this.parts }));
    this.marks.forEach(function (each, at) {
      var mark = context.lookup(each);
      if (at > 0) mark.set(name.of("Prev"), this.marks[at - 1]);
      if (at < this.marks.length - 1) mark.set(name.of("Next"), this.marks[at + 1]);
    }, this);
    context.assign(this.outlines, context.obj({ Type: "Outlines", First: this.marks[0], Last: this.marks[this.marks.length - 1], Count: this.marks.length }));
    this.pdf.setTitle(title, { showInWindowTitleBar: true });
    this.pdf.setLanguage(language);
    catalog.set(name.of("StructTreeRoot"), this.tree);
    catalog.set(name.of("Outlines"), this.outlines);
    catalog.set(name.of("MarkInfo"), context.obj({ Marked: true }));
    catalog.set(name.of("Metadata"), context.register(context.stream(new TextEncoder().encode(about(title, language)), { Type: "Metadata", Subtype: "XML" })));
    return this.pdf.save();
  };

  function about(title, language) {
    var words = title.replace(/[&<>]/g, function (sign) { return "&#" + sign.charCodeAt(0) + ";"; });
    return '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">' +
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""' +
      ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">' +
      '<dc:title><rdf:Alt><rdf:li xml:lang="x-default">' + words + "</rdf:li></rdf:Alt></dc:title>" +
      "<dc:language><rdf:Bag><rdf:li>" + language + "</rdf:li></rdf:Bag></dc:language>" +
      "<pdfuaid:part>1</pdfuaid:part></rdf:Description></rdf:RDF></x:xmpmeta>" + '<?xpacket end="r"?>';
  }

  /* Papers have a name and bytes; gives the bytes of the whole, and how many pages it has. */
  window.digilabMerge = function (lib, papers, title, language) {
    return lib.PDFDocument.create().then(function (pdf) {
      var whole = new Whole(lib, pdf);
      return papers.reduce(function (before, paper) {
        return before.then(function () { return lib.PDFDocument.load(paper.data, { updateMetadata: false }); }).then(function (one) {
          var pages = whole.add(paper, one);
          if (pages % 2 && paper !== papers[papers.length - 1]) pdf.addPage([one.getPage(0).getWidth(), one.getPage(0).getHeight()]);
        });
      }, Promise.resolve()).then(function () { return whole.finish(title, language); })
        .then(function (data) { return { data: data, pages: pdf.getPageCount() }; });
    });
  };
})();
