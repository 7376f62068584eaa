"""scikit-learn's LinearSVC with word 1-2 and in-word character 2-5 TF-IDF: reads two label<TAB>text files, prints accuracy and seconds."""
import sys
import time

try:
    import sklearn
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.pipeline import make_union
    from sklearn.svm import LinearSVC
except ImportError:
    print("absent")
    sys.exit(0)


def read(path):
    with open(path, encoding="utf8") as lines:
        rows = [line.rstrip("\n").split("\t", 1) for line in lines if "\t" in line]
    return [row[1] for row in rows], [row[0] for row in rows]


train, labels = read(sys.argv[1])
test, right = read(sys.argv[2])
start = time.process_time()
features = make_union(
    TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True, token_pattern=r"(?u)\b\w+\b"),
    TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True),
)
model = LinearSVC().fit(features.fit_transform(train), labels)
trained = time.process_time()
answers = model.predict(features.transform(test))
done = time.process_time()
accuracy = sum(a == b for a, b in zip(answers, right)) / len(right)
print(f"{sklearn.__version__}\t{accuracy}\t{trained - start}\t{(done - trained) / len(test) * 1000}")
